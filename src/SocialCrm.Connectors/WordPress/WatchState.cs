namespace SocialCrm.Connectors.WordPress;

/// <summary>What is known of a comment that is watched.</summary>
internal enum WatchState
{
    /// <summary>It was received.</summary>
    Shown,

    /// <summary>It waits for a moderator and was not received.</summary>
    Held,

    /// <summary>It was received, and then taken back.</summary>
    Gone,
}
