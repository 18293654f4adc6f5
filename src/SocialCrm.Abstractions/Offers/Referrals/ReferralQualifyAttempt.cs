using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>That something a campaign rewards has happened: somebody who was referred has ordered, or somebody has shared.</summary>
/// <param name="Key">Names the attempt.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Person">Who was referred; of a share, who shared.</param>
/// <param name="Reference">The host's id of what happened, such as an order's or a shared interaction's: one line of 1 to 256 characters.</param>
/// <param name="At">When.</param>
public sealed record ReferralQualifyAttempt(IdempotencyKey Key, CampaignId Campaign, SourceRecordId Person, string Reference, DateTimeOffset At)
{
    /// <summary>What is rewarded.</summary>
    public ReferralKind Kind { get; init; }
}
