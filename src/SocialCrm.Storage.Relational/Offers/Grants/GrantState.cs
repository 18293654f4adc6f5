namespace SocialCrm.Storage;

/// <summary>What has become of a grant and its code.</summary>
internal enum GrantState
{
    /// <summary>Its value is held.</summary>
    Issued,

    /// <summary>Its code was used.</summary>
    Redeemed,

    /// <summary>Used, and taken back whole; it no longer counts for the limit per person.</summary>
    Reversed,

    /// <summary>Its recipient was erased, or the host made it void, before it was used.</summary>
    Void,

    /// <summary>Its code is reserved for an order.</summary>
    Held,

    /// <summary>Its time was over before it was used.</summary>
    Expired,
}
