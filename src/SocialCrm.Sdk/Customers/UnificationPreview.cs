namespace SocialCrm.Customers;

/// <summary>What a run of unification would change.</summary>
/// <param name="Summary">The changes, counted.</param>
/// <param name="Events">The changes, one by one, as the history would tell them. The ids of customers that would come to be are others when they do.</param>
public sealed record UnificationPreview(UnificationSummary Summary, IReadOnlyList<CustomerEvent> Events);
