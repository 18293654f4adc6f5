namespace SocialCrm.Customers;

/// <summary>A record in a block.</summary>
internal readonly record struct BlockEntry(ulong Key, SourceRecordId Record);
