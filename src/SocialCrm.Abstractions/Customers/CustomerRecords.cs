namespace SocialCrm.Customers;

/// <summary>A customer's id and records, before survivorship makes a golden record of them.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Records">The records, ordered by source and key.</param>
public sealed record CustomerRecords(CustomerId Customer, IReadOnlyList<SourceRecord> Records);
