namespace SocialCrm.Customers;

/// <summary>A value of the golden record, with where it came from.</summary>
/// <param name="Value">The value as received.</param>
/// <param name="Source">The system that stated it.</param>
/// <param name="Record">The record it stands in.</param>
/// <param name="ObservedAt">When it was stated.</param>
public sealed record GoldenValue(RecordValue Value, SourceId Source, SourceRecordId Record, DateTimeOffset ObservedAt);
