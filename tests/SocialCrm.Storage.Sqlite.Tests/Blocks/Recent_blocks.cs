using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;

namespace SocialCrm.Storage.Sqlite.Tests.Blocks;

/// <summary>Blocks whose log is moved into their table all the time, as two processes write it, forget it, give up half way and begin anew.</summary>
public sealed class Recent_blocks : IAsyncLifetime
{
    private const int Most = 120;
    private const int MostAtOnce = 60;
    private const int Keys = 900;
    private const int Records = 60;

    private readonly SqliteStoreHarness harness = new();
    private readonly List<BlockProcess> processes = [];
    private readonly HashSet<BlockMember> expected = [];

    public async Task InitializeAsync()
    {
        await using var store = harness.Open();
        await store.GetRequiredService<IStoreSchema>().EnsureAsync(CancellationToken.None);
        processes.AddRange([new BlockProcess(harness.File, Most), new BlockProcess(harness.File, Most)]);
    }

    public async Task DisposeAsync()
    {
        processes.ForEach(process => process.Dispose());
        await harness.DisposeAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Are_what_was_put_and_not_taken(int seed)
    {
        var random = new Random(seed);
        for (var turn = 0; turn < 400; turn++)
        {
            var process = processes[random.Next(processes.Count)];
            if (random.Next(40) == 0)
                process.Restart();
            if (random.Next(20) == 0)
                await process.FailAsync(blocks => blocks.WriteAsync([], [new BlockMember(KeyOf(random.Next(Keys)), RecordOf(Records))]));
            await TurnAsync(process, random);
        }

        foreach (var process in processes)
            Assert.Equal(expected, await process.InAsync(blocks => FoundAsync(blocks, AllKeys)));
        var (inTable, inLog, turns) = await processes[0].CountsAsync();
        Assert.InRange(inTable, 100, int.MaxValue);
        Assert.InRange(turns, 2 * RecentBlocks.Parts, long.MaxValue);
        Assert.InRange(inLog, 1, 1_500);
    }

    /// <summary>Who only changes what is there leaves no longer log behind than who adds.</summary>
    [Fact]
    public async Task Do_not_make_the_log_longer_for_ever_though_nothing_is_added()
    {
        BlockMember[] Round(int number) => [.. Enumerable.Range(0, 50).Select(key => new BlockMember(KeyOf(key), RecordOf(number % 2)))];
        await processes[0].InAsync(blocks => WriteAsync(blocks, [], Round(0)));
        for (var round = 1; round < 200; round++)
            await processes[0].InAsync(blocks => WriteAsync(blocks, Round(round - 1), Round(round)));

        var (_, inLog, _) = await processes[0].CountsAsync();

        Assert.InRange(inLog, 1, 6 * Most);
        Assert.InRange(processes[0].RunsNaming(RecordOf(0)), 1, 100);
        Assert.Equal(Round(199).ToHashSet(), await processes[1].InAsync(blocks => FoundAsync(blocks, AllKeys)));
    }

    [Fact]
    public async Task Are_as_many_as_are_asked_for_wherever_they_stand()
    {
        var members = Enumerable.Range(0, 2 * Most).Select(record => new BlockMember(KeyOf(1), RecordOf(record))).ToList();
        await processes[0].InAsync(blocks => WriteAsync(blocks, [], members));
        await processes[0].InAsync(blocks => WriteAsync(blocks, [], members[..10]));
        var (inTable, _, _) = await processes[0].CountsAsync();

        Assert.Equal(2 * Most, inTable);
        foreach (var most in new[] { 0, 1, 5, 2 * Most, 3 * Most })
        {
            var found = await processes[0].InAsync(async blocks => (await blocks.FindAsync([KeyOf(1)], most)).GetValueOrDefault(KeyOf(1), []));
            Assert.Equal(Math.Min(most, 2 * Most), found.Distinct().Count());
            Assert.Equal(found.Count, found.Distinct().Count());
        }
    }

    [Fact]
    public async Task Of_very_many_in_one_block_are_kept_apart()
    {
        using var process = new BlockProcess(harness.File, most: 5_000);
        var members = Enumerable.Range(0, 1_500).Select(record => new BlockMember(KeyOf(1), RecordOf(record))).ToList();
        await process.InAsync(blocks => WriteAsync(blocks, [], members));
        await process.InAsync(blocks => WriteAsync(blocks, members[..700], members[1_000..]));
        Assert.Equal(members[700..].ToHashSet(), await process.InAsync(blocks => FoundAsync(blocks, [KeyOf(1)])));

        await process.InAsync(blocks => WriteAsync(blocks, members[1_400..], members[..700]));

        Assert.Equal(1_400, process.Recent);
        Assert.Equal(members[..1_400].ToHashSet(), await process.InAsync(blocks => FoundAsync(blocks, [KeyOf(1)])));
    }

    [Fact]
    public async Task Of_somebody_erased_twice_change_once()
    {
        BlockMember[] members = [new(KeyOf(1), RecordOf(1)), new(KeyOf(2), RecordOf(2))];
        await processes[0].InAsync(blocks => WriteAsync(blocks, [], members));
        var erased = new HashSet<SourceRecordId> { RecordOf(1) };

        Assert.Equal(1, await processes[0].InAsync(EraseAsync));
        Assert.Equal(0, await processes[0].InAsync(EraseAsync));

        async Task<int> EraseAsync(IBlockTable blocks)
        {
            await blocks.TakeAsync([members[0]]);
            return await blocks.ForgetAsync(erased);
        }
    }

    [Fact]
    public async Task Of_somebody_erased_do_not_come_back_though_they_were_not_taken_out()
    {
        await processes[0].InAsync(blocks => WriteAsync(blocks, [], [new(KeyOf(1), RecordOf(1))]));
        await processes[0].InAsync(blocks => blocks.ForgetAsync(new HashSet<SourceRecordId> { RecordOf(1) }));

        foreach (var some in Enumerable.Range(2, Keys - 2).Chunk(MostAtOnce))
            await processes[0].InAsync(blocks => WriteAsync(blocks, [], [.. some.Select(key => new BlockMember(KeyOf(key), RecordOf(2)))]));

        Assert.DoesNotContain(RecordOf(1), await processes[0].NamedAsync());
    }

    [Fact]
    public async Task Of_somebody_whose_erasure_failed_are_there_until_it_succeeds()
    {
        BlockMember[] members = [new(KeyOf(1), RecordOf(1))];
        var erased = new HashSet<SourceRecordId> { RecordOf(1) };
        await processes[0].InAsync(blocks => WriteAsync(blocks, [], members));

        await processes[0].FailAsync(blocks => blocks.ForgetAsync(erased));

        Assert.Equal(members.ToHashSet(), await processes[0].InAsync(blocks => FoundAsync(blocks, AllKeys)));
        Assert.Equal(1, await processes[0].InAsync(blocks => blocks.ForgetAsync(erased)));
        Assert.Empty(await processes[0].NamedAsync());
    }

    [Fact]
    public async Task Of_an_earlier_model_are_gone_for_other_processes_too()
    {
        BlockMember[] early = [new(KeyOf(1), RecordOf(1))], late = [new(KeyOf(2), RecordOf(2))];
        await processes[0].InAsync(blocks => WriteAsync(blocks, [], early));
        Assert.Equal(early.ToHashSet(), await processes[1].InAsync(blocks => FoundAsync(blocks, AllKeys)));

        await processes[0].InAsync(async blocks =>
        {
            await blocks.ClearAsync();
            return await WriteAsync(blocks, [], late);
        });

        Assert.Equal(late.ToHashSet(), await processes[1].InAsync(blocks => FoundAsync(blocks, AllKeys)));
        Assert.Equal(late.ToHashSet(), await processes[0].InAsync(blocks => FoundAsync(blocks, AllKeys)));
    }

    [Fact]
    public async Task Of_a_decision_that_is_given_up_alone_are_gone()
    {
        BlockMember[] kept = [new(KeyOf(1), RecordOf(1))], later = [new(KeyOf(3), RecordOf(3))];
        await processes[0].InAsync(async blocks =>
        {
            await WriteAsync(blocks, [], kept);
            await processes[0].GiveUpAsync(inner => WriteAsync(inner, kept, [new(KeyOf(2), RecordOf(2))]));
            return await processes[0].WithinAsync(inner => WriteAsync(inner, [], later));
        });

        foreach (var process in processes)
            Assert.Equal(kept.Concat(later).ToHashSet(), await process.InAsync(blocks => FoundAsync(blocks, AllKeys)));
    }

    private static async Task<int> WriteAsync(IBlockTable blocks, IReadOnlyCollection<BlockMember> taken, IReadOnlyCollection<BlockMember> put)
    {
        await blocks.WriteAsync(taken, put);
        return 0;
    }

    private static ulong[] AllKeys { get; } = [.. Enumerable.Range(0, Keys).Select(KeyOf)];

    private async Task TurnAsync(BlockProcess process, Random random)
    {
        var isGivenUp = random.Next(5) == 0;
        var members = expected.ToHashSet();
        await process.InAsync(
            async blocks =>
            {
                await blocks.FindAsync([], 1);
                Assert.InRange(process.Recent, 0, Most + MostAtOnce);
                for (var write = random.Next(1, 4); write > 0; write--)
                    await ChangeAsync((process, blocks), members, random);
                var some = Enumerable.Range(0, 50).Select(_ => KeyOf(random.Next(Keys))).ToHashSet();
                Assert.Equal(members.Where(member => some.Contains(member.Key)).ToHashSet(), await FoundAsync(blocks, some));
                return 0;
            },
            isGivenUp);
        if (isGivenUp)
            return;
        expected.Clear();
        expected.UnionWith(members);
    }

    private static async Task ChangeAsync((BlockProcess Process, IBlockTable Blocks) at, HashSet<BlockMember> members, Random random)
    {
        if (random.Next(10) == 0)
        {
            var gone = RecordOf(random.Next(Records));
            var theirs = members.Where(member => member.Record == gone).ToList();
            Assert.Equal(theirs.Count, await at.Blocks.TakeAsync(theirs));
            await at.Blocks.ForgetAsync(new HashSet<SourceRecordId> { gone });
            members.ExceptWith(theirs);
            Assert.DoesNotContain(gone, await at.Process.NamedAsync());
            return;
        }

        var put = Enumerable.Range(0, random.Next(MostAtOnce)).Select(_ => new BlockMember(KeyOf(random.Next(Keys)), RecordOf(random.Next(Records)))).ToHashSet();
        var taken = members.Where(_ => random.Next(20) == 0).Except(put).ToList();
        await at.Blocks.WriteAsync(taken, [.. put]);
        members.ExceptWith(taken);
        members.UnionWith(put);
    }

    private static async Task<HashSet<BlockMember>> FoundAsync(IBlockTable blocks, IReadOnlyCollection<ulong> keys)
    {
        var found = (await blocks.FindAsync(keys, int.MaxValue)).SelectMany(block => block.Value, (block, record) => new BlockMember(block.Key, record)).ToList();
        Assert.Equal(found.Distinct().Count(), found.Count);
        return [.. found];
    }

    /// <summary>Anywhere among all keys, and the same each time; of each nine there are six in one range.</summary>
    private static ulong KeyOf(int number) => number % 9 < 6 ? (ulong)(number + 1) * 0x9E37_79B9_7F4A_7C15 : (ulong)number;

    private static SourceRecordId RecordOf(int number) => SourceRecordId.From(new SourceId("crm"), $"{number}");
}
