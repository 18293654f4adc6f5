namespace SocialCrm.Channels;

/// <summary>Why a body was not read to its end.</summary>
internal enum BodyFault
{
    /// <summary>It was.</summary>
    None,

    /// <summary>It is larger than it may be.</summary>
    TooLarge,

    /// <summary>It did not arrive in time.</summary>
    TooSlow,

    /// <summary>It is no HTTP.</summary>
    Malformed,

    /// <summary>Other bodies take all the memory that bodies may have.</summary>
    NoRoom,

    /// <summary>The host is stopping.</summary>
    Stopping,

    /// <summary>Whoever sent it has gone.</summary>
    Gone,
}
