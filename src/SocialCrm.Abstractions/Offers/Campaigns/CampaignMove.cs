namespace SocialCrm.Offers;

/// <summary>A step taken with a version of a campaign, by whom and why.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Version">The version's number, from 1.</param>
/// <param name="Step">The step.</param>
/// <param name="By">Who takes it.</param>
/// <param name="At">When.</param>
public sealed record CampaignMove(CampaignId Campaign, int Version, CampaignStep Step, StaffId By, DateTimeOffset At)
{
    /// <summary>Why: one line of at most 500 characters, or empty.</summary>
    public string Note { get; init; } = "";
}
