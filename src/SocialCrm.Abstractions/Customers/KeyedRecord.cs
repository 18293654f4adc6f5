namespace SocialCrm.Customers;

/// <summary>A source record with its id and the keys that the blocking rules made of it: what a store keeps.</summary>
/// <param name="Id">The record's id.</param>
/// <param name="Record">The record as received.</param>
/// <param name="Keys">Its keys, each once.</param>
public sealed record KeyedRecord(SourceRecordId Id, SourceRecord Record, IReadOnlyList<IdentityKey> Keys);
