using SocialCrm.Storage;

namespace SocialCrm.Offers;

/// <summary>Turns requests to redeem, hold and reverse into attempts. Those who ask at the same time share a transaction.</summary>
internal sealed class Redeeming
{
    private const int LongestOrderReference = 128;

    private readonly IRedemptionStore store;
    private readonly CodeMint mint;
    private readonly CodeThrottle throttle;
    private readonly TimeProvider clock;
    private readonly SharedTransactions<RedeemAttempt, LedgerOutcome> redemptions;
    private readonly SharedTransactions<ReverseAttempt, LedgerOutcome> reversals;

    public Redeeming(IRedemptionStore store, CodeMint mint, CodeThrottle throttle, TimeProvider clock)
    {
        (this.store, this.mint, this.throttle, this.clock) = (store, mint, throttle, clock);
        redemptions = new SharedTransactions<RedeemAttempt, LedgerOutcome>(attempts => store.RedeemAsync(attempts, CancellationToken.None), lanes: 2);
        reversals = new SharedTransactions<ReverseAttempt, LedgerOutcome>(attempts => store.ReverseAsync(attempts, CancellationToken.None));
    }

    public async Task<LedgerOutcome> RedeemAsync(RedeemRequest request, CancellationToken cancellationToken)
    {
        var (attempt, refusal) = await PrepareAsync(request, clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        var outcome = attempt is null ? new LedgerOutcome.Refused(refusal) : await redemptions.DecideAsync(attempt, cancellationToken).ConfigureAwait(false);
        return throttle.Note(request, outcome);
    }

    public async Task<IReadOnlyList<LedgerOutcome>> RedeemAsync(IReadOnlyList<RedeemRequest> requests, CancellationToken cancellationToken)
    {
        foreach (var request in requests)
            ThrowIfIncomplete(request);

        var now = clock.GetUtcNow();
        var batch = new PartialBatch<RedeemAttempt, LedgerOutcome>();
        foreach (var request in requests)
        {
            var (attempt, refusal) = await PrepareAsync(request, now, cancellationToken).ConfigureAwait(false);
            if (attempt is null)
                batch.Refuse(new LedgerOutcome.Refused(refusal));
            else
                batch.Attempt(attempt);
        }

        var outcomes = await batch.DecideAsync(attempts => store.RedeemAsync(attempts, cancellationToken)).ConfigureAwait(false);
        return [.. outcomes.Select((outcome, at) => throttle.Note(requests[at], outcome))];
    }

    public async Task<LedgerOutcome> ReverseAsync(ReverseRequest request, CancellationToken cancellationToken)
    {
        ThrowIfIncomplete(request);
        return IsAmountWrong(request)
            ? new LedgerOutcome.Refused(OfferRefusal.InvalidAmount)
            : await reversals.DecideAsync(new ReverseAttempt(request.Key, request.Redemption, request.Value, clock.GetUtcNow()), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<LedgerOutcome>> ReverseAsync(IReadOnlyList<ReverseRequest> requests, CancellationToken cancellationToken)
    {
        foreach (var request in requests)
            ThrowIfIncomplete(request);

        var now = clock.GetUtcNow();
        var batch = new PartialBatch<ReverseAttempt, LedgerOutcome>();
        foreach (var request in requests)
        {
            if (IsAmountWrong(request))
                batch.Refuse(new LedgerOutcome.Refused(OfferRefusal.InvalidAmount));
            else
                batch.Attempt(new ReverseAttempt(request.Key, request.Redemption, request.Value, now));
        }

        return batch.DecideAsync(attempts => store.ReverseAsync(attempts, cancellationToken));
    }

    public IAsyncEnumerable<LedgerEntry> ReadAsync(CampaignId? campaign, CancellationToken cancellationToken) =>
        store.ReadAsync(campaign, cancellationToken);

    /// <summary>The attempt that a request makes, or why it makes none.</summary>
    public async ValueTask<(RedeemAttempt? Attempt, OfferRefusal Refusal)> PrepareAsync(RedeemRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ThrowIfIncomplete(request);
        if (request.Order.Amount < 0m || !Amounts.CanBeStored(request.Order))
            return (null, OfferRefusal.InvalidAmount);
        if (!SingleLine.Fits(request.OrderReference, LongestOrderReference))
            return (null, OfferRefusal.InvalidReference);
        OfferRefusal? objection = throttle.IsShut(request) ? OfferRefusal.TooManyTries : null;
        var codeHash = await mint.HashAsync(request.Code, cancellationToken).ConfigureAwait(false);
        return codeHash is { } hash
            ? (new RedeemAttempt(request.Key, hash, request.Redeemer, request.Order, request.OrderReference, now) { Objection = objection }, default)
            : (null, objection ?? OfferRefusal.NotValid);
    }

    private static bool IsAmountWrong(ReverseRequest request) => request.Value is { } value && (value.Amount <= 0m || !Amounts.CanBeStored(value));

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
