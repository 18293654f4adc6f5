using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="ISessionRecords"/> keeps to: whatever is new or changed is taken, and nothing twice.</summary>
public abstract class WaitingRecordsSuite : StoreSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected WaitingRecordsSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>Where nothing waits nothing is taken, and nobody is read under no name.</summary>
    [SkippableFact]
    public virtual async Task Where_nothing_waits_nothing_is_taken()
    {
        Assert.Empty(await TakeAsync(9));
        Assert.Empty(await TakeAsync([]));
        Assert.Empty(await TakeAsync([Sample.RowId("nobody")]));
        Assert.Empty(await Customers.LookAsync(session => session.Records.ReadAsync([]), Token));
    }

    /// <summary>No more is taken than was asked for, and in the end each was, once, as it stands.</summary>
    [SkippableFact]
    public virtual async Task No_more_is_taken_than_was_asked_for_and_each_once()
    {
        var rows = Enumerable.Range(0, 10).Select(number => Sample.Row($"{number}", $"{number}@x.org")).ToList();
        await Records.PutAsync(rows, Token);

        var inOneStep = await Customers.DecideAsync(async session => (await session.Waiting.TakeAsync(0), await session.Waiting.TakeAsync(2), await session.Waiting.TakeAsync(2)), Token);
        var steps = new List<IReadOnlyList<SourceRecord>> { inOneStep.Item2, inOneStep.Item3 };
        while (await TakeAsync(4) is { Count: > 0 } taken)
            steps.Add(taken);

        Assert.Empty(inOneStep.Item1);
        Assert.Equal([2, 2, 4, 2], steps.Select(step => step.Count));
        Assert.Equal(rows.Select(Visible).Order(), steps.SelectMany(step => step).Select(Visible).Order());
    }

    /// <summary>Thousands are taken at once, and read by their names.</summary>
    [SkippableFact]
    public virtual async Task Thousands_are_taken_and_read_at_once()
    {
        var rows = Enumerable.Range(0, 3_000).Select(number => Sample.Row($"{number}", $"{number}@x.org")).ToList();
        await Records.PutAsync(rows, Token);

        var named = await TakeAsync([.. rows.Take(1_000).Select(row => row.Id)]);
        var rest = await TakeAsync(5_000);
        var read = await Customers.LookAsync(session => session.Records.ReadAsync([Sample.RowId("nobody"), .. rows.Select(row => row.Id)]), Token);

        Assert.Equal(rows.Take(1_000).Select(Visible).Order(), named.Select(Visible).Order());
        Assert.Equal(rows.Skip(1_000).Select(Visible).Order(), rest.Select(Visible).Order());
        Assert.Equal(rows.Select(Visible).Order(), read.Select(Visible).Order());
        Assert.Empty(await TakeAsync(1));
    }

    /// <summary>Of the records named those that wait are taken, once though they are named twice, and no others.</summary>
    [SkippableFact]
    public virtual async Task Waiting_records_are_taken_by_name()
    {
        await Records.PutAsync([Sample.Row("decided")], Token);
        await TakeAsync(9);
        await Records.PutAsync([Sample.Row("a"), Sample.Row("b"), Sample.Row("c")], Token);

        var taken = await TakeAsync([Sample.RowId("b"), Sample.RowId("nobody"), Sample.RowId("decided"), Sample.RowId("b")]);
        var again = await TakeAsync([Sample.RowId("b")]);
        var rest = await TakeAsync(9);

        Assert.Equal("b", Assert.Single(taken).Key);
        Assert.Empty(again);
        Assert.Equal(["a", "c"], rest.Select(record => record.Key).Order());
    }

    /// <summary>A record that is put while a step runs waits again, also when the step had taken it, and is taken with what it says last.</summary>
    [SkippableFact]
    public virtual async Task A_record_put_while_a_step_runs_waits_again()
    {
        await PutWhileTakenAsync(Records, "here");
        if (Harness.IsShared)
            await PutWhileTakenAsync(Open().GetRequiredService<ISourceRecordStore>(), "elsewhere");
    }

    /// <summary>What a step puts is put as by everybody else: it waits when it says something new, and erased people are left out.</summary>
    [SkippableFact]
    public virtual async Task What_a_step_puts_waits_when_it_is_new()
    {
        await Records.PutAsync([Sample.Row("same", "1@x.org"), Sample.Row("changed", "1@x.org"), Sample.Row("erased")], Token);
        await PersonalData.EraseAsync(new CustomerReference.ByRecord(Sample.RowId("erased")), Sample.Noon, Token);

        var (put, taken) = await Customers.DecideAsync(
            async session =>
            {
                await session.Waiting.TakeAsync(9);
                var put = await session.Records.PutAsync([Sample.Row("same", "1@x.org"), Sample.Row("changed", "2@x.org"), Sample.Row("fresh", "3@x.org"), Sample.Row("erased", "4@x.org")]);
                return (put, await session.Waiting.TakeAsync(9));
            },
            Token);

        Assert.Equal(2, put);
        Assert.Equal([Visible(Sample.Row("changed", "2@x.org")), Visible(Sample.Row("fresh", "3@x.org"))], taken.Select(Visible).Order());
        Assert.Empty(await TakeAsync(9));
    }

    /// <summary>Records that are gone do not hide the others, however few are taken at once.</summary>
    [SkippableFact]
    public virtual async Task Records_that_are_gone_do_not_hide_the_others()
    {
        var rows = Enumerable.Range(0, 12).Select(number => Sample.Row($"{number}")).ToList();
        await Records.PutAsync(rows, Token);
        foreach (var row in rows.OrderBy(row => row.Id.Value).Take(6).Append(rows.MaxBy(row => row.Id.Value)!))
            await PersonalData.EraseAsync(new CustomerReference.ByRecord(row.Id), Sample.Noon, Token);

        var taken = new List<SourceRecord>();
        while (await TakeAsync(1) is [var one])
            taken.Add(one);

        Assert.Equal(rows.OrderBy(row => row.Id.Value).Skip(6).SkipLast(1).Select(Visible).Order(), taken.Select(Visible).Order());
    }

    /// <summary>Of many that take at once each gets others, and together they get all.</summary>
    [SkippableFact]
    public virtual async Task Of_many_that_take_at_once_each_gets_others()
    {
        var other = (Harness.IsShared ? Open() : Store).GetRequiredService<ICustomerStore>();
        await Records.PutAsync(Enumerable.Range(0, 60).Select(number => Sample.Row($"{number}")).ToList(), Token);

        var taken = await Race.RunAsync(8, async thread =>
        {
            var mine = new List<string>();
            while (await (thread % 2 == 0 ? Customers : other).DecideAsync(session => session.Waiting.TakeAsync(7), Token) is { Count: > 0 } some)
                mine.AddRange(some.Select(record => record.Key));
            return mine;
        });

        Assert.Equal(60, taken.Sum(mine => mine.Count));
        Assert.Equal(60, taken.SelectMany(mine => mine).Distinct().Count());
    }

    private async Task PutWhileTakenAsync(ISourceRecordStore records, string where)
    {
        string[] keys = [$"{where} fresh", $"{where} named", $"{where} taken"];
        await records.PutAsync([Sample.Row(keys[1], "old@x.org"), Sample.Row(keys[2], "old@x.org")], Token);
        var isUnderWay = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<int>? change = null;

        await Customers.DecideAsync(
            async session =>
            {
                await session.Waiting.TakeAsync([Sample.RowId(keys[1])]);
                await session.Waiting.TakeAsync(9);

                // A store may make the others wait until the step is done: they must not be waited for in here.
                change ??= Task.Run(() =>
                {
                    var putting = records.PutAsync([.. keys.Select(key => Sample.Row(key, "new@x.org"))], Token);
                    isUnderWay.TrySetResult();
                    return putting;
                });
                await isUnderWay.Task;
                await Task.WhenAny(change, Task.Delay(TimeSpan.FromMilliseconds(200), Token));
                return 0;
            },
            Token);

        Assert.Equal(3, await change!);
        var next = await TakeAsync(9);
        Assert.Equal(keys, next.Select(record => record.Key).Order(StringComparer.Ordinal));
        Assert.All(next, record => Assert.Equal("new@x.org", Assert.Single(record.Values).Value));
    }

    private Task<IReadOnlyList<SourceRecord>> TakeAsync(int most) => Customers.DecideAsync(session => session.Waiting.TakeAsync(most), Token);

    private Task<IReadOnlyList<SourceRecord>> TakeAsync(IReadOnlyCollection<SourceRecordId> named) => Customers.DecideAsync(session => session.Waiting.TakeAsync(named), Token);

    private static string Visible(SourceRecord record) => $"{record.Key} {string.Join(',', record.Values)}";
}
