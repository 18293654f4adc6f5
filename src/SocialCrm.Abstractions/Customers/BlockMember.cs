namespace SocialCrm.Customers;

/// <summary>A record in a block.</summary>
/// <param name="Key">The block: a hash of what its records have in common.</param>
/// <param name="Record">The record.</param>
public readonly record struct BlockMember(ulong Key, SourceRecordId Record);
