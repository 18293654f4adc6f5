namespace SocialCrm.Offers;

/// <summary>Keeps campaigns.</summary>
/// <remarks>Thread-safe, also across processes. Durable when a call returns. Errors: <see cref="SocialCrm.Storage.StoreException"/>.</remarks>
public interface ICampaignStore
{
    /// <summary>Publishes a campaign, once. Two hosts that publish the same one at once both succeed.</summary>
    Task<PublishOutcome> PublishAsync(Campaign campaign, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Where a campaign stands, or null when there is none.</summary>
    Task<CampaignStatus?> FindAsync(CampaignId campaign, CancellationToken cancellationToken);

    /// <summary>Streams every campaign, ordered by the UTF-8 bytes of its id.</summary>
    IAsyncEnumerable<CampaignStatus> ReadAsync(CancellationToken cancellationToken);
}
