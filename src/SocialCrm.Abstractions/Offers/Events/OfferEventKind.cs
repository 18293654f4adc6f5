namespace SocialCrm.Offers;

/// <summary>What happened.</summary>
public enum OfferEventKind
{
    /// <summary>A benefit was given to somebody.</summary>
    Granted,

    /// <summary>A code was used.</summary>
    Redeemed,

    /// <summary>What a code gave was taken back, wholly or in part.</summary>
    Reversed,

    /// <summary>A gift was claimed.</summary>
    GiftClaimed,
}
