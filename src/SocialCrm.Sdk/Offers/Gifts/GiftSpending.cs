using SocialCrm.Storage;

namespace SocialCrm.Offers;

/// <summary>Turns requests to spend of gifts, and to refund them, into attempts. Those who ask at the same time share a transaction.</summary>
internal sealed class GiftSpending(IGiftLedgerStore store, IGiftReader reader, CodeMint mint, CodeThrottle throttle, TimeProvider clock)
{
    private readonly SharedTransactions<GiftSpendAttempt, GiftLedgerOutcome> spendings = new(attempts => store.SpendAsync(attempts, CancellationToken.None));
    private readonly SharedTransactions<GiftRefundAttempt, GiftLedgerOutcome> refunds = new(attempts => store.RefundAsync(attempts, CancellationToken.None));

    public IAsyncEnumerable<GiftEntry> ReadAsync(CampaignId? campaign, CancellationToken cancellationToken) => store.ReadAsync(campaign, cancellationToken);

    public async Task<GiftLedgerOutcome> SpendAsync(GiftSpendRequest request, CancellationToken cancellationToken)
    {
        if (GiftShape.Objection(request.Amount, request.OrderReference) is { } wrong)
            return new GiftLedgerOutcome.Refused(wrong);
        var origin = new TryOrigin(request.Spender, request.Device, request.Address);
        GiftRefusal? objection = throttle.IsShut(origin) ? GiftRefusal.TooManyTries : null;
        var hash = await mint.HashAsync(request.Code, cancellationToken).ConfigureAwait(false);
        GiftLedgerOutcome outcome = hash is { } known
            ? await spendings.DecideAsync(
                new GiftSpendAttempt(request.Key, known, request.Spender, request.Amount, request.OrderReference, clock.GetUtcNow()) { Objection = objection }, cancellationToken).ConfigureAwait(false)
            : new GiftLedgerOutcome.Refused(objection ?? GiftRefusal.NotValid);
        if (outcome is GiftLedgerOutcome.Refused { Reason: GiftRefusal.NotValid })
            throttle.NoteWrong(origin);
        return outcome;
    }

    public Task<GiftLedgerOutcome> RefundAsync(IdempotencyKey key, GiftId gift, CancellationToken cancellationToken) =>
        refunds.DecideAsync(new GiftRefundAttempt(key, gift, clock.GetUtcNow()), cancellationToken);

    public async Task<GiftBalance> BalanceAsync(GiftInquiry inquiry, CancellationToken cancellationToken)
    {
        var origin = new TryOrigin(inquiry.Asker, inquiry.Device, inquiry.Address);
        if (throttle.IsShut(origin))
            return new GiftBalance.Refused(GiftRefusal.TooManyTries);
        if (await mint.HashAsync(inquiry.Code, cancellationToken).ConfigureAwait(false) is { } hash
            && await reader.FindAsync(hash, cancellationToken).ConfigureAwait(false) is { State: GiftState.Claimed or GiftState.Spent } gift)
        {
            return new GiftBalance.Known(gift.Balance, gift.ExpiresAt);
        }

        throttle.NoteWrong(origin);
        return new GiftBalance.Refused(GiftRefusal.NotValid);
    }
}
