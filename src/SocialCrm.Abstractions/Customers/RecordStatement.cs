namespace SocialCrm.Customers;

/// <summary>What a record says once it is normalised, as a store keeps it.</summary>
/// <param name="Record">The record.</param>
/// <param name="Kind">Equal for records that say the same.</param>
/// <param name="Values">What it says, in the engine's own form: personal data.</param>
public readonly record struct RecordStatement(SourceRecordId Record, ulong Kind, ReadOnlyMemory<byte> Values);
