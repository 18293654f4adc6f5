using System.Runtime.ExceptionServices;
using SocialCrm.Storage;

namespace SocialCrm.Offers;

/// <summary>Does what is due: ends what nobody ended in time, and tells others what happened.</summary>
/// <remarks>Of many processes one does it at a time, under a lease; what two did at once would still be right, only told twice.</remarks>
internal sealed class OfferRound(
    IOfferSweepStore sweep, ReferralPayouts referrals, IOfferEventStore events, OfferAudience audience, ILeaseStore leases, TimeProvider clock)
{
    private const string Name = "offers:round";
    private const int Portion = 500;
    private static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(1);

    private readonly Guid holder = Guid.NewGuid();

    /// <summary>Runs until nothing is due; answers whether another process is at it.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        for (var isDone = false; !isDone;)
        {
            var now = clock.GetUtcNow();
            if (await leases.AcquireAsync(new LeaseRequest(Name, holder, now, now + LeaseLength), cancellationToken).ConfigureAwait(false) is not { } lease)
                return false;
            try
            {
                isDone = await RunPartsAsync(now, cancellationToken).ConfigureAwait(false) == 0;
            }
            finally
            {
                // Also where something failed: another host may fare better.
                await leases.ReleaseAsync(lease, CancellationToken.None).ConfigureAwait(false);
            }
        }

        return true;
    }

    /// <summary>Each part runs whatever became of the others; the first fault is told when all have run.</summary>
    private async Task<int> RunPartsAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        Func<Task<int>>[] parts =
        [
            () => sweep.SweepAsync(now, Portion, cancellationToken), () => referrals.RunAsync(now, Portion, cancellationToken), () => TellAsync(now, cancellationToken),
        ];
        var (done, fault) = (0, default(ExceptionDispatchInfo));
        foreach (var part in parts)
        {
            try
            {
                done += await part().ConfigureAwait(false);
            }
#pragma warning disable CA1031 // Whatever it is, it is thrown on when the other parts have had their turn.
            catch (Exception thrown) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                fault ??= ExceptionDispatchInfo.Capture(thrown);
            }
        }

        fault?.Throw();
        return done;
    }

    private async Task<int> TellAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var due = await events.ReadAsync(now, Portion, cancellationToken).ConfigureAwait(false);
        if (due.Count == 0)
            return 0;
        var untold = await audience.TellAsync(due, cancellationToken).ConfigureAwait(false);
        await events.RemoveAsync([.. due.Except(untold)], cancellationToken).ConfigureAwait(false);
        foreach (var waits in untold)
            await events.PostponeAsync(waits, now + Pause(waits.Postponed), cancellationToken).ConfigureAwait(false);
        return due.Count;
    }

    private static TimeSpan Pause(int postponed) => TimeSpan.FromSeconds(Math.Min(3_600, 5 * Math.Pow(2, Math.Min(postponed, 10))));
}
