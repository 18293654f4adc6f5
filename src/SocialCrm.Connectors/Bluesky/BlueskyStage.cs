namespace SocialCrm.Connectors.Bluesky;

/// <summary>What is read next.</summary>
internal enum BlueskyStage
{
    /// <summary>What people did in public.</summary>
    Notifications,

    /// <summary>Whether what they wrote is still as it was.</summary>
    Watched,

    /// <summary>Conversations from before the log was begun.</summary>
    Conversations,

    /// <summary>What happened in conversations since.</summary>
    Log,
}
