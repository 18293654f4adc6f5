using SocialCrm.Customers;

namespace SocialCrm.Attribution;

/// <summary>What the host counts as success. Unique by (record, source, event id).</summary>
/// <param name="Record">The buyer's record.</param>
/// <param name="Source">The system that reports it; at most 128 characters.</param>
/// <param name="EventId">That system's id of it, such as an order number; 1 to 512 characters.</param>
/// <param name="OccurredAt">When; kept to the microsecond.</param>
/// <param name="Value">What it is worth; not negative.</param>
public sealed record Conversion(SourceRecordId Record, string Source, string EventId, DateTimeOffset OccurredAt, Money Value);
