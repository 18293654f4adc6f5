using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SocialCrm.Offers;

/// <summary>Publishes campaigns and finds them again. What was found is good for a second: the store judges by what stands when it writes.</summary>
internal sealed class CampaignCatalogue(ICampaignStore store, TimeProvider clock, ILogger<OfferDesk> logger)
{
    private const int MaximumRemembered = 4096;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<CampaignId, (Campaign Terms, long Found)> remembered = [];

    public async Task<PublishOutcome> PublishAsync(Campaign campaign, CampaignApproval approval, CancellationToken cancellationToken)
    {
        CampaignCheck.ThrowIfInvalid(campaign);
        var outcome = await store.PublishAsync(campaign, approval, clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        if (outcome is PublishOutcome.Published)
            logger.CampaignPublished(campaign.Id);
        return outcome;
    }

    public Task<CampaignStatus?> StatusAsync(CampaignId campaign, CancellationToken cancellationToken) =>
        store.FindAsync(campaign, cancellationToken);

    public IAsyncEnumerable<CampaignStatus> ReadAsync(CancellationToken cancellationToken) => store.ReadAsync(cancellationToken);

    public async ValueTask<Campaign?> FindAsync(CampaignId campaign, CancellationToken cancellationToken)
    {
        if (remembered.TryGetValue(campaign, out var known) && clock.GetElapsedTime(known.Found) < Fresh)
            return known.Terms;
        var found = clock.GetTimestamp();
        var status = await store.FindAsync(campaign, cancellationToken).ConfigureAwait(false);
        if (status is null)
            return null;
        if (remembered.Count >= MaximumRemembered)
            remembered.Clear();
        remembered[campaign] = (status.Campaign, found);
        return status.Campaign;
    }
}
