namespace SocialCrm.Customers;

/// <summary>What a step takes in.</summary>
/// <param name="Put">Records that are new, have changed or were decided about.</param>
/// <param name="Gone">Records that are no more.</param>
/// <param name="Pending">Records that the same transaction has taken and will decide on next.</param>
internal sealed record Change(SourceRecord[] Put, SourceRecordId[] Gone, IReadOnlySet<SourceRecordId> Pending);
