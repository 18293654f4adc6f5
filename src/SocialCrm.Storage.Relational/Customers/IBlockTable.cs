using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Blocks as a database keeps them.</summary>
internal interface IBlockTable : IBlockIndex
{
    /// <summary>Takes records out of blocks; answers how many were there.</summary>
    Task<int> TakeAsync(IReadOnlyCollection<BlockMember> taken);

    /// <summary>Leaves nothing of records that were taken out of all their blocks, wherever it still stands; adds up what was changed for that, by table.</summary>
    Task ForgetAsync(IReadOnlySet<SourceRecordId> records, Erasure erasure);

    /// <summary>Empties all blocks.</summary>
    Task ClearAsync();
}
