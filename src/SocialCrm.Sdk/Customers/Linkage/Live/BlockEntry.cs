namespace SocialCrm.Customers;

/// <summary>A record in a block.</summary>
/// <param name="Key">The block.</param>
/// <param name="Record">The record.</param>
/// <param name="Split">Of how many records on the block is split: by the rule that made it, so that all of a block have the same.</param>
internal readonly record struct BlockEntry(ulong Key, SourceRecordId Record, int Split);
