namespace SocialCrm.Channels;

/// <summary>Why a connector could not do what it was asked; each asks for another answer.</summary>
public enum ChannelFailure
{
    /// <summary>The platform or file cannot be reached; try again later.</summary>
    Unavailable,

    /// <summary>What came cannot be understood at all; trying again brings the same.</summary>
    Malformed,

    /// <summary>Access was refused or revoked; a person must sign in again.</summary>
    Unauthorized,

    /// <summary>Too much was asked; wait until the time given.</summary>
    Throttled,
}
