using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Blocks that count how often some records were taken out of them: no index tells in which blocks a record is.</summary>
internal sealed class WatchedBlocks(IBlockTable blocks, IReadOnlySet<SourceRecordId> watched) : IBlockIndex
{
    public int Removed { get; private set; }

    public Task<IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>>> FindAsync(IReadOnlyCollection<ulong> keys, int most) => blocks.FindAsync(keys, most);

    public async Task WriteAsync(IReadOnlyCollection<BlockMember> taken, IReadOnlyCollection<BlockMember> put)
    {
        var theirs = taken.ToLookup(member => watched.Contains(member.Record));
        Removed += await blocks.TakeAsync([.. theirs[true]]).ConfigureAwait(false);
        await blocks.WriteAsync([.. theirs[false]], put).ConfigureAwait(false);
    }
}
