namespace SocialCrm.Offers;

/// <summary>Turns requests to redeem and reverse into attempts, and reports what a redeemed code proves.</summary>
internal sealed class Redeeming(IRedemptionStore store, CodeMint mint, RedeemedCodeEvidence evidence, TimeProvider clock)
{
    private const int LongestOrderReference = 128;

    public async Task<IReadOnlyList<LedgerOutcome>> RedeemAsync(IReadOnlyList<RedeemRequest> requests, CancellationToken cancellationToken)
    {
        foreach (var request in requests)
            ThrowIfIncomplete(request);

        var now = clock.GetUtcNow();
        var batch = new PartialBatch<RedeemAttempt, LedgerOutcome>();
        foreach (var request in requests)
        {
            var codeHash = await mint.HashAsync(request.Code, cancellationToken).ConfigureAwait(false);
            if (Refusal(request, codeHash) is { } refusal)
                batch.Refuse(new LedgerOutcome.Refused(refusal));
            else
                batch.Attempt(new RedeemAttempt(request.Key, codeHash!.Value, request.Redeemer, request.Order, request.OrderReference, now));
        }

        var outcomes = await batch.DecideAsync(attempts => store.RedeemAsync(attempts, cancellationToken)).ConfigureAwait(false);

        // After the commit: a crash in between is healed by the retry, which replays the redemption and reports the same evidence.
        await evidence.ReportAsync(outcomes, cancellationToken).ConfigureAwait(false);
        return outcomes;
    }

    public Task<IReadOnlyList<LedgerOutcome>> ReverseAsync(IReadOnlyList<ReverseRequest> requests, CancellationToken cancellationToken)
    {
        foreach (var request in requests)
            ThrowIfIncomplete(request);

        var now = clock.GetUtcNow();
        var batch = new PartialBatch<ReverseAttempt, LedgerOutcome>();
        foreach (var request in requests)
        {
            if (request.Value is { } value && (value.Amount <= 0m || !Amounts.CanBeStored(value)))
                batch.Refuse(new LedgerOutcome.Refused(OfferRefusal.InvalidAmount));
            else
                batch.Attempt(new ReverseAttempt(request.Key, request.Redemption, request.Value, now));
        }

        return batch.DecideAsync(attempts => store.ReverseAsync(attempts, cancellationToken));
    }

    public IAsyncEnumerable<LedgerEntry> ReadAsync(CampaignId? campaign, CancellationToken cancellationToken) =>
        store.ReadAsync(campaign, cancellationToken);

    private static OfferRefusal? Refusal(RedeemRequest request, ReadOnlyMemory<byte>? codeHash)
    {
        if (codeHash is null)
            return OfferRefusal.NotValid;
        if (request.Order.Amount < 0m || !Amounts.CanBeStored(request.Order))
            return OfferRefusal.InvalidAmount;
        return SingleLine.Fits(request.OrderReference, LongestOrderReference) ? null : OfferRefusal.InvalidReference;
    }

    private static void ThrowIfIncomplete(RedeemRequest request)
    {
        ArgumentNullException.ThrowIfNull(request, "requests");
        ArgumentNullException.ThrowIfNull(request.Code, "requests.Code");
        ArgumentNullException.ThrowIfNull(request.OrderReference, "requests.OrderReference");
        if (request.Key == default || request.Redeemer == default)
            throw new ArgumentException("A request to redeem needs a key and a redeemer. Fill in both.", nameof(request));
    }

    private static void ThrowIfIncomplete(ReverseRequest request)
    {
        ArgumentNullException.ThrowIfNull(request, "requests");
        if (request.Key == default || request.Redemption == default)
            throw new ArgumentException("A request to reverse needs a key and a redemption. Fill in both.", nameof(request));
    }
}
