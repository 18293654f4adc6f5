namespace SocialCrm.Customers;

/// <summary>An entry of the append-only history of who was taken for whom.</summary>
/// <param name="Id">Identifies the entry.</param>
/// <param name="Kind">What happened.</param>
/// <param name="At">When.</param>
/// <param name="Customer">The customer it happened to: the one that stays, for a merge; the one that keeps its id, for a split.</param>
/// <param name="Other">The customer merged in, split off or brought back; null otherwise.</param>
/// <param name="Records">The records that moved.</param>
/// <param name="Reasons">Why: the pairs that brought the records together, at least one for each rule that spoke; for a split, a pair that parted. Holds no personal data.</param>
public sealed record CustomerEvent(
    CustomerEventId Id,
    CustomerEventKind Kind,
    DateTimeOffset At,
    CustomerId Customer,
    CustomerId? Other,
    IReadOnlyList<SourceRecordId> Records,
    IReadOnlyList<LinkReason> Reasons);
