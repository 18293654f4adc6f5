namespace SocialCrm.Testing;

/// <summary>Which of a webhook's secrets a fake platform signs with.</summary>
public enum PlatformSecret
{
    /// <summary>The one in use.</summary>
    Current,

    /// <summary>The one before, which a rotation still takes.</summary>
    Previous,

    /// <summary>One that was retired, or was never given out.</summary>
    Retired,
}
