namespace SocialCrm.Offers;

/// <summary>Keeps the redemption ledger: each code used at most once, never taken back more than given.</summary>
/// <remarks>Threading, atomicity, idempotence and errors are those of <see cref="IGrantStore"/>. The ledger is append-only.</remarks>
public interface IRedemptionStore
{
    /// <summary>Decides redemptions, in order. What was held for the code is released and its value for the order is granted.</summary>
    Task<IReadOnlyList<LedgerOutcome>> RedeemAsync(IReadOnlyList<RedeemAttempt> attempts, CancellationToken cancellationToken);

    /// <summary>Decides reversals, in order. What is taken back returns to the budget; the code stays used.</summary>
    Task<IReadOnlyList<LedgerOutcome>> ReverseAsync(IReadOnlyList<ReverseAttempt> attempts, CancellationToken cancellationToken);

    /// <summary>Streams the ledger of a campaign, or of all, oldest first; of one instant, what was given before what was taken back.</summary>
    IAsyncEnumerable<LedgerEntry> ReadAsync(CampaignId? campaign, CancellationToken cancellationToken);
}
