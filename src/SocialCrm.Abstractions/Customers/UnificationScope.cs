namespace SocialCrm.Customers;

/// <summary>Everything a unification decision may depend on: records waiting to be decided and all that they touch.</summary>
/// <param name="Records">
/// The waiting records, and every record that shares a key or a connection with one of them, directly or through others, or belongs to the same customer.
/// </param>
/// <param name="Links">The present customer of every record that has one.</param>
/// <param name="Separations">The decisions that keep two of the records apart.</param>
/// <param name="Connections">The proofs that two of the records are one person.</param>
/// <param name="SetAside">Keys that more records share than one person plausibly has; they were not followed and must not link.</param>
public sealed record UnificationScope(
    IReadOnlyList<KeyedRecord> Records,
    IReadOnlyList<RecordLink> Links,
    IReadOnlyList<RecordSeparation> Separations,
    IReadOnlyList<RecordConnection> Connections,
    IReadOnlySet<IdentityKey> SetAside);
