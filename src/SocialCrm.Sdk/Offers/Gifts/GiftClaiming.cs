using SocialCrm.Storage;

namespace SocialCrm.Offers;

/// <summary>Turns requests to buy, send and claim gifts into attempts, and derives tokens and codes of what was done.</summary>
internal sealed class GiftClaiming(
    IGiftStore store, IGiftReader reader, GiftTokens tokens, CodeNumbers numbers, CodeMint mint, CodeThrottle throttle, TimeProvider clock)
{
    private readonly SharedTransactions<GiftPurchaseAttempt, GiftOutcome> purchases = new(attempts => store.BuyAsync(attempts, CancellationToken.None));
    private readonly SharedTransactions<GiftSentAttempt, GiftOutcome> sendings = new(attempts => store.SentAsync(attempts, CancellationToken.None));
    private readonly SharedTransactions<GiftClaimAttempt, GiftOutcome> claims = new(attempts => store.ClaimAsync(attempts, CancellationToken.None));

    public async Task<GiftResult> BuyAsync(GiftPurchaseRequest request, CancellationToken cancellationToken)
    {
        if (GiftShape.Objection(request) is { } objection)
            return new GiftResult.Refused(objection);
        var now = clock.GetUtcNow();
        var id = GiftId.New(now);
        var attempt = new GiftPurchaseAttempt(request.Key, request.Campaign, request.Sender, request.Recipient, request.Value, request.PaymentReference, now)
        {
            Id = id,
            TokenHash = await tokens.HashAsync(id, cancellationToken).ConfigureAwait(false),
            CodeKey = await mint.KeyIdAsync(cancellationToken).ConfigureAwait(false),
            Message = request.Message,
        };
        return await purchases.DecideAsync(attempt, cancellationToken).ConfigureAwait(false) switch
        {
            GiftOutcome.Done done => new GiftResult.Done(done.Gift, await tokens.TokenAsync(done.Gift.Id, cancellationToken).ConfigureAwait(false), done.IsReplay),
            GiftOutcome.Refused refused => new GiftResult.Refused(refused.Reason),
            _ => throw Unknown(),
        };
    }

    public Task<GiftOutcome> SentAsync(IdempotencyKey key, GiftId gift, CancellationToken cancellationToken) =>
        sendings.DecideAsync(new GiftSentAttempt(key, gift, clock.GetUtcNow()), cancellationToken);

    /// <summary>A gift that can still be claimed, with its token; null of any other.</summary>
    public async Task<GiftDelivery?> DeliveryAsync(GiftId gift, CancellationToken cancellationToken) =>
        await reader.FindAsync(gift, cancellationToken).ConfigureAwait(false) is { State: GiftState.Paid or GiftState.Sent } found
            ? new GiftDelivery(found, await tokens.TokenAsync(gift, cancellationToken).ConfigureAwait(false))
            : null;

    public async Task<GiftResult> ClaimAsync(GiftClaimRequest request, CancellationToken cancellationToken)
    {
        var origin = new TryOrigin(request.Claimer, request.Device, request.Address);
        GiftRefusal? objection = throttle.IsShut(origin) ? GiftRefusal.TooManyTries : null;
        if (await AttemptAsync(request, objection, cancellationToken).ConfigureAwait(false) is not { } attempt)
            return Note(origin, objection ?? GiftRefusal.NotValid);
        return await claims.DecideAsync(attempt, cancellationToken).ConfigureAwait(false) switch
        {
            GiftOutcome.Done { Gift.Code: { } code } done => new GiftResult.Done(done.Gift, await mint.CodeAsync(code, cancellationToken).ConfigureAwait(false), done.IsReplay),
            GiftOutcome.Refused refused => Note(origin, refused.Reason),
            _ => throw Unknown(),
        };
    }

    /// <summary>The attempt that a claim makes; null where there is no such token. Only a right token costs a code's number.</summary>
    private async Task<GiftClaimAttempt?> AttemptAsync(GiftClaimRequest request, GiftRefusal? objection, CancellationToken cancellationToken)
    {
        if (await tokens.HashAsync(request.Token, cancellationToken).ConfigureAwait(false) is not { } hash
            || await reader.FindAsync(hash, cancellationToken).ConfigureAwait(false) is not { } gift
            || await numbers.NextAsync(gift.Campaign, cancellationToken).ConfigureAwait(false) is not { } code)
        {
            return null;
        }

        return new GiftClaimAttempt(request.Key, hash, request.Claimer, clock.GetUtcNow())
        {
            Code = code.Serial,
            CodeHash = code.Hash,
            CodeKey = await mint.KeyIdAsync(cancellationToken).ConfigureAwait(false),
            Objection = objection,
        };
    }

    private GiftResult.Refused Note(TryOrigin origin, GiftRefusal reason)
    {
        if (reason == GiftRefusal.NotValid)
            throttle.NoteWrong(origin);
        return new GiftResult.Refused(reason);
    }

    private static SocialCrmException Unknown() => new("The store answered an outcome that this version does not know. Update the store's package.");
}
