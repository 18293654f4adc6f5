namespace SocialCrm.Offers;

/// <summary>Where a gift stands.</summary>
public enum GiftState
{
    /// <summary>Its sender has paid for it.</summary>
    Paid,

    /// <summary>Its claim token is on its way to the recipient.</summary>
    Sent,

    /// <summary>Somebody has claimed it and has its spend code.</summary>
    Claimed,

    /// <summary>All of it has been spent.</summary>
    Spent,

    /// <summary>What was left of it went back to its sender; token and code are void.</summary>
    Refunded,
}
