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
                await process.FailAsync([new BlockMember(KeyOf(random.Next(Keys)), RecordOf(Records))]);
            await TurnAsync(process, random);
        }

        foreach (var process in processes)
            Assert.Equal(expected, await process.InAsync(blocks => FoundAsync(blocks, AllKeys)));
        var (inTable, inLog, swept) = await processes[0].CountsAsync();
        Assert.InRange(inTable, 100, int.MaxValue);
        Assert.InRange(swept, 2 * RecentBlocks.Parts, long.MaxValue);
        Assert.InRange(inLog, 1, 1_500);
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

    private async Task ChangeAsync((BlockProcess Process, IBlockTable Blocks) at, HashSet<BlockMember> members, Random random)
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

    /// <summary>Anywhere among all keys, and the same each time.</summary>
    private static ulong KeyOf(int number) => (ulong)(number + 1) * 0x9E37_79B9_7F4A_7C15;

    private static SourceRecordId RecordOf(int number) => SourceRecordId.From(new SourceId("crm"), $"{number}");
}
