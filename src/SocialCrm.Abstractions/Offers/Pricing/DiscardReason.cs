namespace SocialCrm.Offers;

/// <summary>Why an offer takes nothing off an order.</summary>
public enum DiscardReason
{
    /// <summary>The benefit is in another currency than the order.</summary>
    CurrencyDiffers,

    /// <summary>The benefit takes nothing off an order: it is given beside it.</summary>
    GivenBesideTheOrder,

    /// <summary>No line holds a product that the offer is for.</summary>
    AppliesToNoLine,

    /// <summary>What it is for is free already, or it comes to less than half a minor unit.</summary>
    NothingLeft,

    /// <summary>Another version of the campaign is applied.</summary>
    SameCampaign,

    /// <summary>Another offer, or other offers together, save more.</summary>
    SavesLess,

    /// <summary>Another offer of its category is applied.</summary>
    CategoryTaken,

    /// <summary>An offer that goes with no other is applied.</summary>
    ExcludedByExclusive,
}
