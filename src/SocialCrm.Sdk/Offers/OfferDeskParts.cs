namespace SocialCrm.Offers;

/// <summary>What works behind the desk.</summary>
internal sealed record OfferDeskParts(
    CampaignCatalogue Campaigns, Issuing Issuing, Simulation Simulation, Printing Printing, Redeeming Redeeming, Holding Holding, OfferRound Round, OfferMetrics Metrics);
