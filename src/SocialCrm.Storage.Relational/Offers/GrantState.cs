namespace SocialCrm.Storage;

/// <summary>What has become of a grant.</summary>
internal enum GrantState
{
    /// <summary>Its value is held.</summary>
    Issued,

    /// <summary>Its code was used.</summary>
    Redeemed,

    /// <summary>Used, and taken back whole; it no longer counts for the limit per person.</summary>
    Reversed,

    /// <summary>Its recipient was erased before it was used.</summary>
    Void,
}
