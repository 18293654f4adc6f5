namespace SocialCrm.Customers;

/// <summary>Which customer a record belongs to now.</summary>
/// <param name="Record">The record.</param>
/// <param name="Customer">The customer.</param>
public sealed record RecordLink(SourceRecordId Record, CustomerId Customer);
