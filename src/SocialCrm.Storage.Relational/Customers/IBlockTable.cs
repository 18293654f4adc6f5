using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Blocks as a database keeps them.</summary>
internal interface IBlockTable : IBlockIndex
{
    /// <summary>Takes records out of blocks; answers how many were there.</summary>
    Task<int> TakeAsync(IReadOnlyCollection<BlockMember> taken);

    /// <summary>Leaves nothing of records in a log before the table; answers how many rows, of those that were there before this transaction, were written anew for that.</summary>
    /// <remarks>Whoever calls it has taken the records out of all blocks that are known; what stands in the table in spite of that stays.</remarks>
    Task<int> ForgetAsync(IReadOnlySet<SourceRecordId> records);

    /// <summary>Empties all blocks.</summary>
    Task ClearAsync();
}
