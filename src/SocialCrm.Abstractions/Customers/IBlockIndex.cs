namespace SocialCrm.Customers;

/// <summary>Keeps which records meet in which block.</summary>
public interface IBlockIndex
{
    /// <summary>Records of each block, at most so many of each, in any order; empty blocks are left out.</summary>
    Task<IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>>> FindAsync(IReadOnlyCollection<ulong> keys, int most);

    /// <summary>Takes records out of blocks and puts others in; a record that is there already, or is not, changes nothing.</summary>
    Task WriteAsync(IReadOnlyCollection<BlockMember> taken, IReadOnlyCollection<BlockMember> put);
}
