namespace SocialCrm.Channels;

/// <summary>Why the guard does not let an address through.</summary>
internal enum AddressRefusal
{
    /// <summary>Neither HTTP nor a WebSocket.</summary>
    Scheme,

    /// <summary>A name or password stands before the host.</summary>
    UserInfo,

    /// <summary>No host name, or a number that several programs read differently.</summary>
    Host,

    /// <summary>A port that the host did not allow.</summary>
    Port,

    /// <summary>The name leads to an address that is not public.</summary>
    Address,
}
