namespace SocialCrm.Offers;

/// <summary>What became of a campaign that was put.</summary>
public enum PublishOutcome
{
    /// <summary>It is new.</summary>
    Published,

    /// <summary>The very same was published before; nothing changed.</summary>
    AlreadyPublished,

    /// <summary>Another campaign has this id; nothing changed. Use a new id.</summary>
    Conflicts,
}
