using SocialCrm.Offers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>A campaign store that publishes something else than it was asked to.</summary>
internal sealed class WrongCampaigns(ICampaignStore sound, Func<Campaign, Campaign> publish) : ICampaignStore
{
    public Task<PublishOutcome> PublishAsync(Campaign campaign, CampaignApproval approval, DateTimeOffset at, CancellationToken cancellationToken) =>
        sound.PublishAsync(publish(campaign), approval, at, cancellationToken);

    public Task<CampaignStatus?> FindAsync(CampaignId campaign, CancellationToken cancellationToken) => sound.FindAsync(campaign, cancellationToken);

    public IAsyncEnumerable<CampaignStatus> ReadAsync(CancellationToken cancellationToken) => sound.ReadAsync(cancellationToken);
}
