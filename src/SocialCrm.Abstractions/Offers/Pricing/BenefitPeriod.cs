namespace SocialCrm.Offers;

/// <summary>A limited time with a benefit of its own.</summary>
/// <param name="Window">When: from its start up to, and not including, its end.</param>
/// <param name="Choice">What is given then.</param>
public sealed record BenefitPeriod(CampaignWindow Window, BenefitChoice Choice);
