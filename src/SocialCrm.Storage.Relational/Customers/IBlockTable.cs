using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Blocks as a database keeps them.</summary>
internal interface IBlockTable : IBlockIndex
{
    /// <summary>Takes records out of blocks; answers how many were there.</summary>
    Task<int> TakeAsync(IReadOnlyCollection<BlockMember> taken);

    /// <summary>Leaves nothing of records that were taken out of all their blocks; answers how many rows of a log before the table were changed for that.</summary>
    Task<int> ForgetAsync(IReadOnlySet<SourceRecordId> records);

    /// <summary>Empties all blocks.</summary>
    Task ClearAsync();
}
