using SocialCrm.Customers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>Blocks that are written or found in a way of their own.</summary>
internal sealed class WrongBlocks(IBlockIndex sound) : IBlockIndex
{
    public Func<IReadOnlyCollection<ulong>, int, Task<IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>>>> Find { get; init; } = sound.FindAsync;

    public Func<IReadOnlyCollection<BlockMember>, IReadOnlyCollection<BlockMember>, Task> Write { get; init; } = sound.WriteAsync;

    public Task<IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>>> FindAsync(IReadOnlyCollection<ulong> keys, int most) => Find(keys, most);

    public Task WriteAsync(IReadOnlyCollection<BlockMember> taken, IReadOnlyCollection<BlockMember> put) => Write(taken, put);
}
