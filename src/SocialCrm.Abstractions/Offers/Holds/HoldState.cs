namespace SocialCrm.Offers;

/// <summary>Where a hold stands; every hold but an active one has ended, in one way, for good.</summary>
public enum HoldState
{
    /// <summary>The code is reserved for the order.</summary>
    Active,

    /// <summary>The order was placed, and the code redeemed with it.</summary>
    Captured,

    /// <summary>The order was given up, and the code can be used again.</summary>
    Released,

    /// <summary>Nobody ended it in time, and the code can be used again.</summary>
    Expired,
}
