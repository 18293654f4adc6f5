using System.Collections.Concurrent;
using SocialCrm.Offers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>Publishes campaigns with limits so wide that the sound store never enforces them, and shows them as they were.</summary>
internal sealed class LooseCampaigns(ICampaignStore sound, LooseCampaigns.Known known) : ICampaignStore
{
    public Task<PublishOutcome> PublishAsync(Campaign campaign, CampaignApproval approval, DateTimeOffset at, CancellationToken cancellationToken)
    {
        known.Campaigns[campaign.Id] = campaign;
        return sound.PublishAsync(
            campaign with { Budget = campaign.Budget with { Amount = campaign.Budget.Amount * 1_000m }, PerPersonLimit = int.MaxValue }, approval, at, cancellationToken);
    }

    public async Task<CampaignStatus?> FindAsync(CampaignId campaign, CancellationToken cancellationToken) =>
        await sound.FindAsync(campaign, cancellationToken) is { } status ? status with { Campaign = known.Campaigns[campaign] } : null;

    public IAsyncEnumerable<CampaignStatus> ReadAsync(CancellationToken cancellationToken) => sound.ReadAsync(cancellationToken);

    /// <summary>The campaigns as their hosts published them, and how many codes were issued of each.</summary>
    internal sealed class Known
    {
        public ConcurrentDictionary<CampaignId, Campaign> Campaigns { get; } = new();

        public ConcurrentDictionary<CampaignId, int> Issued { get; } = new();
    }
}
