using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SocialCrm.Offers;

/// <summary>Publishes campaigns and finds them again. A published campaign never changes, so one that was seen is not read twice.</summary>
internal sealed class CampaignCatalogue(ICampaignStore store, TimeProvider clock, ILogger<OfferDesk> logger)
{
    private const int MaximumRemembered = 4096;

    private readonly ConcurrentDictionary<CampaignId, Campaign> remembered = [];

    public async Task<PublishOutcome> PublishAsync(Campaign campaign, CancellationToken cancellationToken)
    {
        CampaignCheck.ThrowIfInvalid(campaign);
        var outcome = await store.PublishAsync(campaign, clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        if (outcome is PublishOutcome.Published)
            logger.CampaignPublished(campaign.Id);
        return outcome;
    }

    public Task<CampaignStatus?> StatusAsync(CampaignId campaign, CancellationToken cancellationToken) =>
        store.FindAsync(campaign, cancellationToken);

    public IAsyncEnumerable<CampaignStatus> ReadAsync(CancellationToken cancellationToken) => store.ReadAsync(cancellationToken);

    public async ValueTask<Campaign?> FindAsync(CampaignId campaign, CancellationToken cancellationToken)
    {
        if (remembered.TryGetValue(campaign, out var known))
            return known;
        var status = await store.FindAsync(campaign, cancellationToken).ConfigureAwait(false);
        if (status is null)
            return null;
        if (remembered.Count >= MaximumRemembered)
            remembered.Clear();
        return remembered[campaign] = status.Campaign;
    }
}
