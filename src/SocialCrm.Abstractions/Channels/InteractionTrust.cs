namespace SocialCrm.Channels;

/// <summary>How sure it is that the platform really said this.</summary>
public enum InteractionTrust
{
    /// <summary>Came from a file or a feed that anybody could have written.</summary>
    Unverified,

    /// <summary>Was fetched from the platform over an authenticated connection.</summary>
    Fetched,

    /// <summary>Came with a valid signature of the platform.</summary>
    Verified,
}
