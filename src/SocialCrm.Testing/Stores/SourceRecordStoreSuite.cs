using SocialCrm.Customers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="ISourceRecordStore"/> keeps to.</summary>
public abstract class SourceRecordStoreSuite : StoreSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected SourceRecordStoreSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>Batches of none, of one and of five thousand records are stored and read.</summary>
    [SkippableFact]
    public virtual async Task Batches_of_none_one_and_five_thousand_are_stored_and_read()
    {
        var many = Enumerable.Range(0, 5_000).Select(number => Sample.Row(Sample.Number(number), $"{number}@example.org")).ToList();

        var none = await Records.PutAsync([], Token);
        var one = await Records.PutAsync([many[0]], Token);
        var all = await Records.PutAsync(many, Token);

        Assert.Equal((0, 1, 4_999), (none, one, all));
        Assert.Empty(await Records.ReadAsync([], Token).ToListAsync());
        var read = await Records.ReadAsync(many.ConvertAll(record => record.Id), Token).Select(record => record.Key).Order().ToListAsync();
        Assert.Equal(many.ConvertAll(record => record.Key), read);
    }

    /// <summary>A record that says the same is left alone and does not wait again.</summary>
    [SkippableFact]
    public virtual async Task The_same_record_again_is_left_alone()
    {
        var record = Sample.Row("1", "ada@example.org");
        await Records.PutAsync([record], Token);
        await UnifyAsync();

        var same = await Records.PutAsync([record], Token);
        var later = await Records.PutAsync([record with { ObservedAt = Sample.Noon.AddDays(1) }], Token);

        Assert.Equal(0, same);
        Assert.Equal(0, later);
        Assert.Null(await Customers.DecideAsync(KeyDecision.StepAsync, Token));
    }

    /// <summary>A record with other values replaces what was stored, and waits again.</summary>
    [SkippableFact]
    public virtual async Task Other_values_replace_and_wait_again()
    {
        await Records.PutAsync([Sample.Row("1", "ada@example.org", "a@example.org")], Token);
        await UnifyAsync();
        var changed = Sample.Row("1", "ada@example.com");

        var count = await Records.PutAsync([changed], Token);

        Assert.Equal(1, count);
        Assert.Equal(Visible(changed), Visible(Assert.Single(await Records.ReadAsync([changed.Id], Token).ToListAsync())));
        var waiting = await Customers.DecideAsync(session => session.Waiting.TakeAsync(9), Token);
        Assert.Equal(Visible(changed), Visible(Assert.Single(waiting)));
    }

    /// <summary>Another order, another kind, qualifier, time or trust of the same texts is a change.</summary>
    [SkippableFact]
    public virtual async Task The_same_texts_said_otherwise_are_a_change()
    {
        var record = Sample.Row("1", "a@example.org", "b@example.org");
        await Records.PutAsync([record], Token);
        IReadOnlyList<RecordValue>[] others =
        [
            [record.Values[1], record.Values[0]], [record.Values[0] with { Qualifier = "work" }, record.Values[1]], [record.Values[0] with { Kind = AttributeKind.Text }, record.Values[1]],
            [record.Values[0] with { ObservedAt = Sample.Noon }, record.Values[1]], [record.Values[0] with { Trust = 0.5 }, record.Values[1]], [],
        ];

        foreach (var values in others)
        {
            await UnifyAsync();
            Assert.Equal(1, await Records.PutAsync([record with { Values = values }], Token));
            Assert.NotNull(await Customers.DecideAsync(KeyDecision.StepAsync, Token));
        }
    }

    /// <summary>When a batch says two things of one record, the last one stays.</summary>
    [SkippableFact]
    public virtual async Task The_last_of_a_repeated_record_stays()
    {
        await Records.PutAsync([Sample.Row("1", "old@example.org"), Sample.Row("2"), Sample.Row("1", "new@example.org")], Token);

        var read = Assert.Single(await Records.ReadAsync([Sample.RowId("1")], Token).ToListAsync());

        Assert.Equal("new@example.org", Assert.Single(read.Values).Value);
    }

    /// <summary>Every kind of value, with and without a qualifier, a time and a trust of its own, is read back in the order it was stated.</summary>
    [SkippableFact]
    public virtual async Task Every_value_is_read_back_in_order()
    {
        var values = Enum.GetValues<AttributeKind>()
            .SelectMany(kind => new[] { new RecordValue(kind, "b " + kind), new RecordValue(kind, "a " + kind, "set"), new RecordValue(kind, "", "") })
            .SelectMany((value, place) => new[] { value, value with { Trust = place / 200.0 }, value with { ObservedAt = Sample.Noon.AddHours(place) }, value with { ObservedAt = Sample.Noon, Trust = 1 / 3.0 } })
            .Reverse()
            .ToList();
        var record = new SourceRecord
        {
            Source = new SourceId("crm"),
            Key = "1",
            Values = values,
            ObservedAt = new DateTimeOffset(2026, 1, 1, 5, 30, 0, TimeSpan.FromHours(5.5)).AddTicks(1_234_560),
        };

        await Records.PutAsync([record], Token);

        Assert.Equal(Visible(record), Visible(Assert.Single(await Records.ReadAsync([record.Id], Token).ToListAsync())));
    }

    /// <summary>Any text and the longest keys and values survive.</summary>
    [SkippableFact]
    public virtual async Task Any_text_and_the_longest_values_survive()
    {
        var record = new SourceRecord
        {
            Source = new SourceId(new string('s', 64)),
            Key = "'🍦" + new string('€', 253),
            Values = [new RecordValue(AttributeKind.FullName, "Zoë مرحبا 🍦"), new RecordValue(AttributeKind.Text, new string('€', 4_096), "q'")],
            ObservedAt = DateTimeOffset.MinValue,
        };

        await Records.PutAsync([record], Token);

        Assert.Equal(Visible(record), Visible(Assert.Single(await Records.ReadAsync([record.Id], Token).ToListAsync())));
        Assert.Equal(Visible(record), Visible(Assert.Single(await Customers.DecideAsync(session => session.Waiting.TakeAsync(9), Token))));
    }

    /// <summary>Records that do not exist are left out of what is read.</summary>
    [SkippableFact]
    public virtual async Task Unknown_records_are_left_out()
    {
        await Records.PutAsync([Sample.Row("1")], Token);

        var read = await Records.ReadAsync([Sample.RowId("none"), Sample.RowId("1"), Sample.RowId("nobody")], Token).ToListAsync();

        Assert.Equal("1", Assert.Single(read).Key);
    }

    /// <summary>When many put the same records at once, each is new for exactly one of them.</summary>
    [SkippableFact]
    public virtual async Task Many_that_put_the_same_count_it_once()
    {
        var other = Harness.IsShared ? Open() : Store;
        var rows = Enumerable.Range(0, 100).Select(number => Sample.Row(Sample.Number(number), $"{number}@example.org")).ToList();
        await Records.PutAsync([], Token);

        var counts = await Race.RunAsync(Race.Threads, thread =>
        {
            var mine = rows.ToArray();
            new Random(thread).Shuffle(mine);
            var records = (ISourceRecordStore)(thread % 2 == 0 ? Store : other).GetService(typeof(ISourceRecordStore))!;
            return records.PutAsync(mine, Token);
        });

        Assert.Equal(100, counts.Sum());
    }

    private static (SourceId Source, string Key, DateTimeOffset ObservedAt, string Values) Visible(SourceRecord record) => (
        record.Source,
        record.Key,
        record.ObservedAt.ToUniversalTime(),
        string.Join('\n', record.Values));
}
