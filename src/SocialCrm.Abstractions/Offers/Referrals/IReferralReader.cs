namespace SocialCrm.Offers;

/// <summary>Finds referrals.</summary>
/// <remarks>Thread-safe. Errors: <see cref="SocialCrm.Storage.StoreException"/>.</remarks>
public interface IReferralReader
{
    /// <summary>A referral, or null when there is none.</summary>
    Task<Referral?> FindAsync(ReferralId referral, CancellationToken cancellationToken);

    /// <summary>What was given for a referral, with the codes' numbers: to the referrer, then to the referred.</summary>
    Task<IReadOnlyList<Grant>> ReadGrantsAsync(ReferralId referral, CancellationToken cancellationToken);

    /// <summary>Streams the referrals of a campaign, the oldest click first.</summary>
    IAsyncEnumerable<Referral> ReadAsync(CampaignId campaign, CancellationToken cancellationToken);
}
