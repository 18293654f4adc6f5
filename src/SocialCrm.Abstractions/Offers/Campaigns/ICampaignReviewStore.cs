namespace SocialCrm.Offers;

/// <summary>Keeps the versions of campaigns and where each stands.</summary>
/// <remarks>
/// Thread-safe, also across processes. Durable when a call returns. A version's terms never change, and every step stays on record.
/// At most one version of a campaign is live or paused. Errors: <see cref="SocialCrm.Storage.StoreException"/>.
/// </remarks>
public interface ICampaignReviewStore
{
    /// <summary>Writes a new version down as a draft, whatever stands already; answers it with its number.</summary>
    Task<CampaignVersion> DraftAsync(Campaign terms, StaffId author, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Takes a step with a version, or answers why not.</summary>
    Task<MoveOutcome> MoveAsync(CampaignMove move, CancellationToken cancellationToken);

    /// <summary>Every version of a campaign, oldest first.</summary>
    Task<IReadOnlyList<CampaignVersion>> ReadVersionsAsync(CampaignId campaign, CancellationToken cancellationToken);
}
