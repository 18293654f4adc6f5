using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>A campaign as it stands: the terms of its current version, and whether it is live.</summary>
internal sealed record CampaignTerms(Campaign Campaign, int Version, CampaignState State)
{
    /// <summary>The most that one benefit is worth, in minor units.</summary>
    public long Value { get; } = Campaign.Benefit.MaximumValue.ToMinorUnits();

    /// <summary>How little may be left of a budget for it to give one more benefit, in minor units: a pledge gives the rest of its budget too.</summary>
    public static long LeastRoom(Benefit benefit) => benefit is Benefit.DonationPledge ? 1 : benefit.MaximumValue.ToMinorUnits();

    public Currency Currency => Campaign.Budget.Currency;

    /// <summary>Whether it gives anything at this time; what does, or why not.</summary>
    public OfferRefusal? Closed(DateTimeOffset at) => State switch
    {
        CampaignState.Paused => OfferRefusal.Paused,
        CampaignState.Ended => OfferRefusal.Ended,
        _ => OutsideWindow(Campaign, at),
    };

    public static OfferRefusal? OutsideWindow(Campaign campaign, DateTimeOffset at) =>
        at < campaign.Window.Start ? OfferRefusal.NotStarted
        : at >= campaign.Window.End ? OfferRefusal.Ended
        : null;
}
