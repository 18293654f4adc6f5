namespace SocialCrm.Offers;

/// <summary>Matches purchases with enrolled cards and keeps the ledger of statement credits, within the budget and the number for each card, under any concurrency.</summary>
/// <remarks>
/// <para>Threading, atomicity and errors are those of <see cref="IGrantStore"/>. The ledger is append-only, with at most one entry of each kind for a credit.</para>
/// <para><b>Idempotence.</b> A purchase is known by its id in the campaign, a step by its reference. The same again is answered with the credit as it stands now; the same
/// id with another card or amount is refused (<see cref="OfferRefusal.KeyReused"/>).</para>
/// </remarks>
public interface ICardCreditStore
{
    /// <summary>Decides purchases, in order. The value of what matches is held of the budget.</summary>
    Task<IReadOnlyList<CardCreditOutcome>> MatchAsync(IReadOnlyList<MatchAttempt> attempts, CancellationToken cancellationToken);

    /// <summary>Decides steps, in order. What is posted is granted; what is reversed returns to the budget, and the card may have another.</summary>
    Task<IReadOnlyList<CardCreditOutcome>> SettleAsync(IReadOnlyList<CardCreditStep> steps, CancellationToken cancellationToken);

    /// <summary>Streams the ledger of a campaign, or of all, oldest first.</summary>
    IAsyncEnumerable<CardCreditEntry> ReadAsync(CampaignId? campaign, CancellationToken cancellationToken);
}
