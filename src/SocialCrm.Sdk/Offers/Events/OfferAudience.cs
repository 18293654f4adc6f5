using Microsoft.Extensions.Logging;

namespace SocialCrm.Offers;

/// <summary>Everybody who is told what happens to offers: the other rooms, then the host's handlers.</summary>
internal sealed class OfferAudience(
    RedeemedCodeEvidence evidence, ClaimedGiftEvidence gifts, RedemptionConversions conversions, IEnumerable<IOfferObserver> handlers, ILogger<OfferDesk> logger)
{
    private readonly IOfferObserver[] handlers = [.. handlers];

    /// <summary>Tells of events; answers those that a handler of the host's could not be told of.</summary>
    public async Task<IReadOnlyList<OfferEvent>> TellAsync(IReadOnlyList<OfferEvent> events, CancellationToken cancellationToken)
    {
        await evidence.ReportAsync(events, cancellationToken).ConfigureAwait(false);
        await gifts.ReportAsync(events, cancellationToken).ConfigureAwait(false);
        await conversions.ReportAsync(events, cancellationToken).ConfigureAwait(false);
        var untold = new List<OfferEvent>();
        foreach (var told in events)
        {
            if (!await TryTellAsync(told, cancellationToken).ConfigureAwait(false))
                untold.Add(told);
        }

        return untold;
    }

    private async Task<bool> TryTellAsync(OfferEvent told, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var handler in handlers)
                await handler.HandleAsync(told, cancellationToken).ConfigureAwait(false);
            return true;
        }
#pragma warning disable CA1031 // A handler is the host's; whatever it throws concerns this event and no other.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            logger.OfferEventUntold(told.Kind, fault);
            return false;
        }
    }
}
