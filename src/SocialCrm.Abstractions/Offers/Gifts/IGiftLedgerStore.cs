namespace SocialCrm.Offers;

/// <summary>Keeps the ledger of gifts: never more spent and refunded than was paid, for each gift.</summary>
/// <remarks>Threading, idempotence and errors are those of <see cref="IGrantStore"/>. The ledger is append-only, and the sums of every gift can be rebuilt from it.</remarks>
public interface IGiftLedgerStore
{
    /// <summary>Decides what is spent, in order.</summary>
    Task<IReadOnlyList<GiftLedgerOutcome>> SpendAsync(IReadOnlyList<GiftSpendAttempt> attempts, CancellationToken cancellationToken);

    /// <summary>Decides refunds, in order: all that is left goes back to the sender, and token and code are void.</summary>
    Task<IReadOnlyList<GiftLedgerOutcome>> RefundAsync(IReadOnlyList<GiftRefundAttempt> attempts, CancellationToken cancellationToken);

    /// <summary>Streams the ledger of a campaign, or of all, oldest first.</summary>
    IAsyncEnumerable<GiftEntry> ReadAsync(CampaignId? campaign, CancellationToken cancellationToken);
}
