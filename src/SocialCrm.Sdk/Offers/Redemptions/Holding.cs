using Microsoft.Extensions.Options;
using SocialCrm.Storage;

namespace SocialCrm.Offers;

/// <summary>Reserves codes for orders while they are paid. Those who ask at the same time share a transaction.</summary>
internal sealed class Holding(IHoldStore store, Redeeming redeeming, CodeThrottle throttle, IOptions<OfferOptions> options, TimeProvider clock)
{
    private readonly TimeSpan length = options.Value.HoldLength;
    private readonly SharedTransactions<HoldAttempt, HoldOutcome> holds = new(attempts => store.HoldAsync(attempts, CancellationToken.None));
    private readonly SharedTransactions<CaptureAttempt, LedgerOutcome> captures = new(attempts => store.CaptureAsync(attempts, CancellationToken.None));
    private readonly SharedTransactions<ReleaseAttempt, HoldOutcome> releases = new(attempts => store.ReleaseAsync(attempts, CancellationToken.None));

    public async Task<HoldOutcome> HoldAsync(RedeemRequest request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (attempt, refusal) = await redeeming.PrepareAsync(request, now, cancellationToken).ConfigureAwait(false);
        var outcome = attempt is null
            ? new HoldOutcome.Refused(refusal)
            : await holds.DecideAsync(new HoldAttempt(attempt, now + length), cancellationToken).ConfigureAwait(false);
        return throttle.Note(request, outcome);
    }

    public Task<LedgerOutcome> CaptureAsync(IdempotencyKey key, HoldId hold, CancellationToken cancellationToken)
    {
        ThrowIfIncomplete(key, hold);
        return captures.DecideAsync(new CaptureAttempt(key, hold, clock.GetUtcNow()), cancellationToken);
    }

    public Task<HoldOutcome> ReleaseAsync(IdempotencyKey key, HoldId hold, CancellationToken cancellationToken)
    {
        ThrowIfIncomplete(key, hold);
        return releases.DecideAsync(new ReleaseAttempt(key, hold, clock.GetUtcNow()), cancellationToken);
    }

    private static void ThrowIfIncomplete(IdempotencyKey key, HoldId hold)
    {
        if (key == default || hold == default)
            throw new ArgumentException("To end a hold takes a key and the hold. Give both.", nameof(key));
    }
}
