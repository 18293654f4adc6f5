namespace SocialCrm.Offers;

/// <summary>A rule of one campaign, or of all.</summary>
internal sealed record CampaignRule(CampaignId? Campaign, IEligibilityRule Rule)
{
    public bool AppliesTo(CampaignId campaign) => Campaign is null || Campaign == campaign;
}
