namespace SocialCrm.Offers;

/// <summary>Keeps campaigns.</summary>
/// <remarks>Thread-safe, also across processes. Durable when a call returns. Errors: <see cref="SocialCrm.Storage.StoreException"/>.</remarks>
public interface ICampaignStore
{
    /// <summary>Publishes a new campaign in one step: written, approved and live as its version 1. Two hosts that publish the same one at once both succeed.</summary>
    Task<PublishOutcome> PublishAsync(Campaign campaign, CampaignApproval approval, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Where a campaign stands, or null when no version of it was ever live.</summary>
    Task<CampaignStatus?> FindAsync(CampaignId campaign, CancellationToken cancellationToken);

    /// <summary>Streams every campaign that was ever live, ordered by the UTF-8 bytes of its id.</summary>
    IAsyncEnumerable<CampaignStatus> ReadAsync(CancellationToken cancellationToken);
}
