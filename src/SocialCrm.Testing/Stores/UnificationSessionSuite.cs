using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Storage;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="UnificationSession"/> keeps to: one step at a time, all of it or nothing, and no record is forgotten.</summary>
public abstract class UnificationSessionSuite : StoreSuite
{
    private static readonly SourceRecordId Ada = Sample.RowId("ada");
    private static readonly SourceRecordId Bob = Sample.RowId("bob");

    /// <summary>Takes the harness of the store under test.</summary>
    protected UnificationSessionSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>A step answers what it likes, and so does whoever looks.</summary>
    [SkippableFact]
    public virtual async Task What_a_step_answers_is_answered()
    {
        Assert.Equal(7, await Customers.DecideAsync(_ => Task.FromResult(7), Token));
        Assert.Null(await Customers.DecideAsync(_ => Task.FromResult<string?>(null), Token));
        Assert.Equal("seen", await Customers.LookAsync(_ => Task.FromResult("seen"), Token));
    }

    /// <summary>What throws in a step is thrown to whoever asked for it, and nothing that the step wrote is kept.</summary>
    [SkippableFact]
    public virtual async Task A_step_that_throws_leaves_nothing()
    {
        await Records.PutAsync([Sample.Row("ada")], Token);
        var before = await PictureAsync(Store);

        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => Customers.DecideAsync<int>(
            async session =>
            {
                await WriteAllAsync(session);
                throw new TimeZoneNotFoundException("planted");
            },
            Token));

        Assert.Equal(before, await PictureAsync(Store));
        Assert.Equal("ada", Assert.Single(await Customers.DecideAsync(session => session.Waiting.TakeAsync(9), Token)).Key);
    }

    /// <summary>A step that is cancelled on its way ends, and nothing that it wrote is kept; one that is cancelled before does not begin.</summary>
    [SkippableFact]
    public virtual async Task A_step_that_is_cancelled_leaves_nothing()
    {
        await Records.PutAsync([Sample.Row("ada")], Token);
        var before = await PictureAsync(Store);
        using var cancel = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Customers.DecideAsync(
            async session =>
            {
                await WriteAllAsync(session);
                await cancel.CancelAsync();
                return await session.Waiting.TakeAsync(9);
            },
            cancel.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Customers.DecideAsync<int>(_ => throw new InvalidOperationException("It must not begin."), cancel.Token));

        Assert.Equal(before, await PictureAsync(Store));
    }

    /// <summary>A step sees what it wrote before, and everybody else when it is done: also another process.</summary>
    [SkippableFact]
    public virtual async Task A_step_sees_its_own_writes()
    {
        await Records.PutAsync([Sample.Row("ada")], Token);

        var (inside, written) = await Customers.DecideAsync(
            async session =>
            {
                await WriteAllAsync(session);
                return (await PictureAsync(session), await session.Waiting.TakeAsync([Ada, Bob]));
            },
            Token);
        var after = await PictureAsync(Store);
        await CloseAsync();

        Assert.Equal(["ada", "bob"], written.Select(record => record.Key).Order());
        Assert.Contains("the model", inside, StringComparison.Ordinal);
        Assert.Equal(inside, after);
        Assert.Equal(inside, await PictureAsync(Store));
    }

    /// <summary>Who looks reads all that a step reads, and may write none of it.</summary>
    [SkippableFact]
    public virtual async Task Who_looks_cannot_write()
    {
        await Customers.DecideAsync(WriteAllAsync, Token);
        await Records.PutAsync([Sample.Row("ada", "ada@x.org")], Token);
        var before = await PictureAsync(Store);
        Func<UnificationSession, Task>[] writes =
        [
            session => session.Records.PutAsync([Sample.Row("cleo")]),
            session => session.Waiting.TakeAsync(1),
            session => session.Waiting.TakeAsync([Ada]),
            session => session.Statements.WriteAsync([new RecordStatement(Ada, 9, default)], []),
            session => session.Blocks.WriteAsync([], [new BlockMember(9, Ada)]),
            session => session.Links.WriteAsync([Ada], []),
            session => session.Memberships.WriteAsync(Decision(Ada)),
            session => session.Model.ReplaceAsync("another"),
        ];

        foreach (var write in writes)
        {
            var thrown = await Assert.ThrowsAsync<StoreException>(() => Customers.LookAsync(
                async session =>
                {
                    await write(session);
                    return 0;
                },
                Token));
            Assert.Equal(StoreFailure.ReadOnly, thrown.Failure);
        }

        Assert.Equal(before, await PictureAsync(Store));
        Assert.Equal(["ada", "bob"], (await Customers.DecideAsync(session => session.Waiting.TakeAsync(9), Token)).Select(record => record.Key).Order());
    }

    /// <summary>Who looks does not wait for a step, sees nothing of what it has not finished, and sees one state however long they look.</summary>
    [SkippableFact]
    public virtual async Task Who_looks_waits_for_nobody_and_sees_one_state()
    {
        await Records.PutAsync([Sample.Row("ada")], Token);
        var before = await PictureAsync(Store);
        var isWritten = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var mayEnd = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var step = Customers.DecideAsync(
            async session =>
            {
                await WriteAllAsync(session);
                isWritten.TrySetResult();
                await mayEnd.Task;
                return 0;
            },
            Token);
        await isWritten.Task;

        var (first, second, later) = await Customers.LookAsync(
            async session =>
            {
                var first = await PictureAsync(session);
                var second = await PictureAsync(Store);
                mayEnd.SetResult();
                await step;
                return (first, second, await PictureAsync(session));
            },
            Token).WaitAsync(TimeSpan.FromMinutes(1), Token);

        Assert.Equal((before, before, before), (first, second, later));
        Assert.NotEqual(before, await PictureAsync(Store));
    }

    /// <summary>Steps of many threads and processes take turns: none reads what another is about to write.</summary>
    [SkippableFact]
    public virtual async Task Steps_take_turns()
    {
        const int Threads = 8;
        const int Times = 6;
        var other = Harness.IsShared ? Open() : Store;
        var inside = 0;
        var most = 0;

        await Race.RunAsync(Threads, async thread =>
        {
            var customers = (thread % 2 == 0 ? Store : other).GetRequiredService<ICustomerStore>();
            for (var time = 0; time < Times; time++)
                await customers.DecideAsync(CountAsync, Token);
            return 0;
        });

        Assert.Equal(1, most);
        Assert.Equal((Threads * Times, $"{Threads * Times}"), await Customers.LookAsync(async session => (await session.Model.VersionAsync(), await session.Model.ReadAsync()), Token));

        async Task<int> CountAsync(UnificationSession session)
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            var count = await session.Model.ReadAsync();
            await Task.Yield();
            await session.Model.ReplaceAsync($"{(count.Length == 0 ? 0 : int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)) + 1}");
            return Interlocked.Decrement(ref inside);
        }
    }

    /// <summary>A constraint is found by either of its records, whichever was named first, once, and also while one of them is not stored.</summary>
    [SkippableFact]
    public virtual async Task Constraints_are_found_from_either_side()
    {
        await Records.PutAsync([Sample.Row("ada")], Token);
        SourceRecordId[] others = [.. Enumerable.Range(0, 20).Select(number => Sample.RowId($"late {number}"))];
        await Corrections.ConstrainAsync(
            new CustomerConstraints(
                [.. others.Select((other, at) => at % 2 == 0 ? new RecordSeparation(Ada, other) : new RecordSeparation(other, Ada))],
                [.. others.Select((other, at) => at % 2 == 0 ? new RecordConnection(other, Ada, "login") : new RecordConnection(Ada, other, "code"))]),
            Token);

        foreach (var (other, at) in others.Select((other, at) => (other, at)))
        {
            var found = await Customers.LookAsync(session => session.Constraints.FindAsync([other]), Token);
            var separation = Assert.Single(found.Separations);
            var connection = Assert.Single(found.Connections);
            Assert.Equal(new HashSet<SourceRecordId> { Ada, other }, [separation.Left, separation.Right]);
            Assert.Equal(new HashSet<SourceRecordId> { Ada, other }, [connection.Left, connection.Right]);
            Assert.Equal(at % 2 == 0 ? "login" : "code", connection.Rule);
        }

        var all = await Customers.LookAsync(session => session.Constraints.FindAsync([.. others, Ada, Bob]), Token);
        var none = await Customers.LookAsync(session => session.Constraints.FindAsync([Bob]), Token);
        Assert.Equal((20, 20, 0, 0), (all.Separations.Count, all.Connections.Count, none.Separations.Count, none.Connections.Count));
    }

    /// <summary>Of the records named those links come that there are, and of the customers named all members: no more than asked for, the first by their ids, and without those that wait if so asked.</summary>
    [SkippableFact]
    public virtual async Task Memberships_are_found_by_records_and_by_customers()
    {
        var rows = Enumerable.Range(0, 900).Select(number => Sample.Row($"{number}", $"{number / 300}@x.org")).ToList();
        await Records.PutAsync(rows, Token);
        await UnifyAsync();
        await Records.PutAsync([Sample.Row("waits"), Sample.Row("0", "0@x.org", "other@x.org")], Token);

        var one = await Customers.LookAsync(session => session.Memberships.FindAsync([rows[0].Id, Sample.RowId("nobody"), Sample.RowId("waits")]), Token);
        var all = await Customers.LookAsync(session => session.Memberships.FindAsync([.. rows.Select(row => row.Id)]), Token);
        List<CustomerId> customers = [.. all.Select(link => link.Customer).Distinct(), CustomerId.New(Sample.Noon)];
        var members = await Customers.LookAsync(session => session.Memberships.MembersAsync(customers, 1_000, settledOnly: false), Token);
        var settled = await Customers.LookAsync(session => session.Memberships.MembersAsync([one[0].Customer], 1_000, settledOnly: true), Token);
        var few = await Customers.LookAsync(session => session.Memberships.MembersAsync(customers, 7, settledOnly: true), Token);

        Assert.Equal(rows[0].Id, Assert.Single(one).Record);
        Assert.Equal((900, 4), (all.Count, customers.Count));
        Assert.Equal(all.ToHashSet(), members.ToHashSet());
        Assert.Equal((900, 299, 21), (members.Count, settled.Count, few.Count));
        Assert.Equal(rows.Skip(1).Take(299).Select(row => row.Id).ToHashSet(), settled.Select(link => link.Record).ToHashSet());
        Assert.All(few.CountBy(link => link.Customer), customer => Assert.Equal(7, customer.Value));
        Assert.Subset(all.ToHashSet(), few.ToHashSet());
        Assert.Equal(settled.Select(link => link.Record.Value).Order().Take(7), few.Where(link => link.Customer == one[0].Customer).Select(link => link.Record.Value).Order());
        Assert.Empty(await Customers.LookAsync(session => session.Memberships.MembersAsync([], 9, settledOnly: false), Token));
    }

    /// <summary>Writes something by every part of a session.</summary>
    private static async Task<int> WriteAllAsync(UnificationSession session)
    {
        await session.Model.ReplaceAsync("the model");
        await session.Waiting.TakeAsync([Ada]);
        await session.Records.PutAsync([Sample.Row("ada", "new@x.org"), Sample.Row("bob", "bob@x.org")]);
        await session.Statements.WriteAsync([new RecordStatement(Ada, 7, "says"u8.ToArray())], []);
        await session.Blocks.WriteAsync([], [new BlockMember(7, Ada)]);
        await session.Links.WriteAsync([Ada], [WeightedLink.Of(Ada, Bob, 1.5f)]);
        await session.Memberships.WriteAsync(Decision(Ada));
        return 0;
    }

    private static UnificationDecision Decision(SourceRecordId record)
    {
        var (customer, at) = (CustomerId.New(Sample.Noon), Later.Next());
        return new UnificationDecision(
            [new RecordLink(record, customer)],
            new Dictionary<CustomerId, CustomerId>(),
            [new CustomerEvent(CustomerEventId.New(at), CustomerEventKind.Created, at, customer, null, [record], [])]);
    }

    private static Task<string> PictureAsync(IServiceProvider store) => store.GetRequiredService<ICustomerStore>().LookAsync(PictureAsync, Token);

    /// <summary>All that the session tells of the two records, as text.</summary>
    private static async Task<string> PictureAsync(UnificationSession session)
    {
        SourceRecordId[] both = [Ada, Bob];
        var lines = new List<string> { $"{await session.Model.VersionAsync()} {await session.Model.ReadAsync()}" };
        lines.AddRange((await session.Records.ReadAsync(both)).OrderBy(record => record.Key).Select(record => $"{record.Key} {string.Join(',', record.Values)}"));
        lines.AddRange((await session.Statements.FindAsync(both)).Select(row => $"{row.Kind} {Convert.ToHexString(row.Values.Span)}"));
        lines.AddRange((await session.Blocks.FindAsync([7, 9], 9)).Select(block => $"{block.Key} {block.Value.Count}"));
        lines.AddRange((await session.Links.FindAsync(both)).Distinct().Select(link => $"{link}"));
        lines.AddRange((await session.Memberships.FindAsync(both)).Select(link => $"{link}"));
        return string.Join('\n', lines);
    }
}
