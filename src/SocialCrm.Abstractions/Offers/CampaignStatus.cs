namespace SocialCrm.Offers;

/// <summary>Where a campaign stands.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Held">Reserved for codes that are issued and not yet redeemed.</param>
/// <param name="Granted">Given and not taken back.</param>
/// <param name="Issued">Codes issued.</param>
/// <param name="Redeemed">Codes redeemed, whether or not reversed later.</param>
/// <param name="Reversed">Reversals.</param>
public sealed record CampaignStatus(Campaign Campaign, Money Held, Money Granted, int Issued, int Redeemed, int Reversed);
