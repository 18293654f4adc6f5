namespace SocialCrm.Offers;

/// <summary>Where a statement credit stands; it goes on from here to there, and never back.</summary>
public enum CardCreditState
{
    /// <summary>A purchase meets the terms, and the credit's value is held of the budget.</summary>
    Matched,

    /// <summary>It stands on the card's statement; its value is granted.</summary>
    Posted,

    /// <summary>The purchase was refunded, or the credit given up; the budget and the card have it again.</summary>
    Reversed,
}
