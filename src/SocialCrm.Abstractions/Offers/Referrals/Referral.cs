using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>One person brought by another, or one share, in one campaign.</summary>
/// <param name="Id">Identifies it.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Kind">What is rewarded.</param>
/// <param name="Referrer">Who brought somebody, or shared.</param>
/// <param name="Referred">Who was brought; null of a share.</param>
public sealed record Referral(ReferralId Id, CampaignId Campaign, ReferralKind Kind, SourceRecordId Referrer, SourceRecordId? Referred)
{
    /// <summary>Where it stands.</summary>
    public ReferralState State { get; init; }

    /// <summary>Why it was rejected; null where it was not.</summary>
    public ReferralRefusal? Rejection { get; init; }

    /// <summary>The host's id of what qualified; empty while nothing has, and after one of the two was erased.</summary>
    public string Reference { get; init; } = "";

    /// <summary>When the code was followed; of a share, when it qualified.</summary>
    public required DateTimeOffset ClickedAt { get; init; }

    /// <summary>When something qualified. The reward counts for the limits of that time.</summary>
    public DateTimeOffset? QualifiedAt { get; init; }

    /// <summary>When the reward is due.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When it was rewarded or rejected.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How many codes are held or were given for it.</summary>
    public int Codes { get; init; }

    /// <summary>What the referrer was given.</summary>
    public GrantId? ReferrerGrant { get; init; }

    /// <summary>What the referred was given.</summary>
    public GrantId? ReferredGrant { get; init; }
}
