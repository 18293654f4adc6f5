namespace SocialCrm.Channels;

/// <summary>How receiving a connection stands in this process.</summary>
public enum ConnectionCondition
{
    /// <summary>It is not received by itself here: it cannot be polled or heard, or no workers run.</summary>
    NotReceived,

    /// <summary>It works.</summary>
    Working,

    /// <summary>Another process on the same store receives it.</summary>
    Elsewhere,

    /// <summary>The last attempt failed; the next comes after a growing pause.</summary>
    Failing,

    /// <summary>Access was revoked. It is left alone until somebody has signed in again.</summary>
    Unauthorized,
}
