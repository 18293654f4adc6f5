namespace SocialCrm.Offers;

/// <summary>What somebody would get of a campaign if they asked now, and why, or why not.</summary>
public abstract record SimulatedOffer
{
    private SimulatedOffer(CampaignId campaign) => Campaign = campaign;

    /// <summary>The campaign.</summary>
    public CampaignId Campaign { get; }

    /// <summary>They would get it.</summary>
    /// <param name="Campaign">The campaign.</param>
    /// <param name="Terms">Its terms.</param>
    /// <param name="ExpiresAt">Until when a code that is issued now would be good.</param>
    public sealed record Given(CampaignId Campaign, Campaign Terms, DateTimeOffset ExpiresAt) : SimulatedOffer(Campaign);

    /// <summary>They would not get it.</summary>
    /// <param name="Campaign">The campaign.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Explanation">The reason in one sentence, as the person would be told.</param>
    public sealed record Refused(CampaignId Campaign, OfferRefusal Reason, string Explanation) : SimulatedOffer(Campaign);
}
