using SocialCrm.Customers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="IStatementIndex"/> and <see cref="IBlockIndex"/> keeps to: any bytes, any key, and no more than was asked for.</summary>
public abstract class LinkageIndexSuite : StoreSuite
{
    private static readonly ulong[] Range = [0, 1, long.MaxValue, 1UL << 63, ulong.MaxValue];

    private static readonly SourceRecordId Ada = Sample.RowId("ada");
    private static readonly SourceRecordId Bob = Sample.RowId("bob");

    /// <summary>Takes the harness of the store under test.</summary>
    protected LinkageIndexSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>Statements of any bytes, none at all and a hundred thousand of them, are read back as they are, also by another process.</summary>
    [SkippableFact]
    public virtual async Task Statements_of_any_bytes_are_read_back()
    {
        var large = new byte[100_000];
        new Random(7).NextBytes(large);
        byte[][] bytes = [[], [0], [.. Enumerable.Range(0, 256).Select(value => (byte)value)], large, "'\0;€"u8.ToArray()];
        var written = bytes.Select((values, number) => new RecordStatement(Person(number), Range[number], values)).ToList();

        await WriteAsync([.. written]);
        await CloseAsync();

        Assert.Equal(written.Select(Visible).Order(), (await FindAsync([.. written.Select(row => row.Record), Ada])).Select(Visible).Order());
    }

    /// <summary>Statements of none, of one and of thousands of records are written and found.</summary>
    [SkippableTheory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3_000)]
    public virtual async Task Statements_of_none_one_and_thousands_are_found(int count)
    {
        var written = People(count).Select((record, number) => new RecordStatement(record, (ulong)number, BitConverter.GetBytes(number))).ToList();

        await WriteAsync([.. written]);

        Assert.Equal(written.Select(Visible).Order(), (await FindAsync([.. People(count)])).Select(Visible).Order());
        Assert.Equal(count, (await KindsAsync([.. written.Select(row => row.Kind)], 9)).Count);
    }

    /// <summary>A statement takes the place of what its record said before, under another kind too.</summary>
    [SkippableFact]
    public virtual async Task A_statement_takes_the_place_of_the_one_before()
    {
        await WriteAsync(new RecordStatement(Ada, 1, "before"u8.ToArray()), new RecordStatement(Bob, 1, "stays"u8.ToArray()));

        await WriteAsync(new RecordStatement(Ada, 2, "now"u8.ToArray()));

        Assert.Equal(Visible(new RecordStatement(Ada, 2, "now"u8.ToArray())), Visible(Assert.Single(await FindAsync([Ada]))));
        var kinds = await KindsAsync([1, 2], 9);
        Assert.Equal((Bob, Ada), (Assert.Single(kinds[1]), Assert.Single(kinds[2])));
    }

    /// <summary>Statements of records that are gone are forgotten, beside others that are put; one that was never there is no fault.</summary>
    [SkippableFact]
    public virtual async Task Statements_of_records_that_are_gone_are_forgotten()
    {
        await WriteAsync(new RecordStatement(Ada, 1, default), new RecordStatement(Bob, 1, default));

        await Customers.DecideAsync(session => Done(session.Statements.WriteAsync([new RecordStatement(Person(1), 1, default)], [Ada, Person(2)])), Token);

        Assert.Equal(new HashSet<SourceRecordId> { Bob, Person(1) }, (await FindAsync([Ada, Bob, Person(1), Person(2)])).Select(row => row.Record).ToHashSet());
        Assert.DoesNotContain(Ada, (await KindsAsync([1], 9))[1]);
        await Customers.DecideAsync(session => Done(session.Statements.WriteAsync([], [Bob, Person(1)])), Token);
        Assert.Empty(await KindsAsync([1], 9));
    }

    /// <summary>The records of a kind come in ascending order of their ids, the first so many, for one kind and for many at once; kinds without any are left out.</summary>
    [SkippableTheory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(70)]
    public virtual async Task The_first_records_of_each_kind_come_in_order(int kinds)
    {
        var written = People(12 * kinds).Select((record, number) => new RecordStatement(record, (ulong)(number % kinds) * 3, default)).ToList();
        await WriteAsync([.. written]);

        var few = await KindsAsync([.. Enumerable.Range(0, 3 * kinds).Select(kind => (ulong)kind)], 5);
        var all = await KindsAsync([.. Enumerable.Range(0, kinds).Select(kind => (ulong)kind * 3)], 100);

        Assert.Equal(Enumerable.Range(0, kinds).Select(kind => (ulong)kind * 3), few.Keys.Order());
        foreach (var kind in written.GroupBy(row => row.Kind, row => row.Record))
        {
            Assert.Equal(kind.OrderBy(record => record.Value).Take(5), few[kind.Key]);
            Assert.Equal(kind.OrderBy(record => record.Value), all[kind.Key]);
        }
    }

    /// <summary>Kinds and blocks have the whole range of their numbers, and none is taken for another.</summary>
    [SkippableFact]
    public virtual async Task Kinds_and_blocks_have_the_whole_range_of_numbers()
    {
        await WriteAsync([.. Range.Select((kind, number) => new RecordStatement(Person(number), kind, default))]);
        await BlockAsync([], [.. Range.Select((key, number) => new BlockMember(key, Person(number)))]);

        foreach (var found in new[] { await KindsAsync(Range, 9), await BlocksAsync(Range, 9) })
            Assert.Equal(Range.Select((key, number) => (key, Person(number))), found.OrderBy(entry => entry.Key).Select(entry => (entry.Key, Assert.Single(entry.Value))));
        Assert.Empty(await KindsAsync([2, ulong.MaxValue - 1], 9));
        Assert.Empty(await BlocksAsync([2, ulong.MaxValue - 1], 9));
    }

    /// <summary>Who is put into a block twice is in it once, and who is taken out of it twice is out.</summary>
    [SkippableFact]
    public virtual async Task Putting_and_taking_again_changes_nothing()
    {
        BlockMember[] members = [new(1, Ada), new(1, Bob), new(2, Ada)];
        await BlockAsync([], members);
        await BlockAsync([], members);
        var both = await BlocksAsync([1, 2, 3], 9);

        await BlockAsync([members[0], new BlockMember(3, Ada)], []);
        await BlockAsync([members[0]], []);
        var one = await BlocksAsync([1, 2, 3], 9);
        await BlockAsync([members[1], members[2]], [new BlockMember(3, Bob)]);
        var moved = await BlocksAsync([1, 2, 3], 9);

        Assert.Equal((2, 1, 2), (both[1].Count, both[2].Count, both.Count));
        Assert.Equal((Bob, Ada, 2), (Assert.Single(one[1]), Assert.Single(one[2]), one.Count));
        Assert.Equal((3UL, Bob), (Assert.Single(moved).Key, Assert.Single(moved[3])));
    }

    /// <summary>Of a crowded block no more records come than were asked for, and of the others beside it all.</summary>
    [SkippableFact]
    public virtual async Task Of_a_crowded_block_no_more_come_than_were_asked_for()
    {
        var crowd = People(10_000).ToHashSet();
        await BlockAsync([], [.. crowd.Select(record => new BlockMember(ulong.MaxValue, record)), new BlockMember(5, Ada), new BlockMember(5, Bob)]);

        var few = await BlocksAsync([5, ulong.MaxValue, 6], 100);
        var all = await BlocksAsync([ulong.MaxValue], 20_000);

        Assert.Equal(new HashSet<ulong> { 5, ulong.MaxValue }, few.Keys.ToHashSet());
        Assert.Equal((2, 100), (few[5].Count, few[ulong.MaxValue].Count));
        Assert.Equal(100, few[ulong.MaxValue].Where(crowd.Contains).Distinct().Count());
        Assert.Equal(10_000, all[ulong.MaxValue].Count);
        Assert.Equal(crowd, all[ulong.MaxValue].ToHashSet());
    }

    /// <summary>None, one and thousands of blocks are written, found and emptied.</summary>
    [SkippableTheory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3_000)]
    public virtual async Task None_one_and_thousands_of_blocks_are_found(int count)
    {
        var members = People(count).Select((record, number) => new BlockMember((ulong)number * 0x9E37_79B9_7F4A_7C15UL, record)).ToList();

        await BlockAsync([], members);
        await CloseAsync();
        var found = await BlocksAsync([.. members.Select(member => member.Key), 1], 9);
        await BlockAsync(members, []);

        Assert.Equal(members.ToHashSet(), found.SelectMany(block => block.Value, (block, record) => new BlockMember(block.Key, record)).ToHashSet());
        Assert.Empty(await BlocksAsync([.. members.Select(member => member.Key)], 9));
    }

    private static IEnumerable<SourceRecordId> People(int count) => Enumerable.Range(0, count).Select(Person);

    private static SourceRecordId Person(int number) => Sample.RowId($"person {number}");

    private static string Visible(RecordStatement row) => $"{row.Record} {row.Kind} {Convert.ToHexString(row.Values.Span)}";

    private static async Task<bool> Done(Task written)
    {
        await written;
        return true;
    }

    private Task<bool> WriteAsync(params RecordStatement[] statements) => Customers.DecideAsync(session => Done(session.Statements.WriteAsync(statements, [])), Token);

    private Task<bool> BlockAsync(IReadOnlyCollection<BlockMember> taken, IReadOnlyCollection<BlockMember> put) =>
        Customers.DecideAsync(session => Done(session.Blocks.WriteAsync(taken, put)), Token);

    private Task<IReadOnlyList<RecordStatement>> FindAsync(IReadOnlyCollection<SourceRecordId> records) =>
        Customers.LookAsync(session => session.Statements.FindAsync(records), Token);

    private Task<IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>>> KindsAsync(IReadOnlyCollection<ulong> kinds, int most) =>
        Customers.LookAsync(session => session.Statements.FindKindsAsync(kinds, most), Token);

    private Task<IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>>> BlocksAsync(IReadOnlyCollection<ulong> keys, int most) =>
        Customers.LookAsync(session => session.Blocks.FindAsync(keys, most), Token);
}
