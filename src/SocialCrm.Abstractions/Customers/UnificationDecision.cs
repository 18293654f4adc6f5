namespace SocialCrm.Customers;

/// <summary>What a store writes after a decision, in one transaction.</summary>
/// <param name="Links">The customer of every record whose customer is new or another than before.</param>
/// <param name="Retired">Customers that no record belongs to any more, with the customer that took their place.</param>
/// <param name="Events">What happened, for the history.</param>
public sealed record UnificationDecision(
    IReadOnlyList<RecordLink> Links,
    IReadOnlyDictionary<CustomerId, CustomerId> Retired,
    IReadOnlyList<CustomerEvent> Events);
