namespace SocialCrm.Offers;

/// <summary>Whether prices hold the tax.</summary>
public enum PriceTax
{
    /// <summary>Tax is added to the prices.</summary>
    Exclusive,

    /// <summary>The prices hold the tax.</summary>
    Inclusive,
}
