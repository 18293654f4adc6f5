namespace SocialCrm.Offers;

/// <summary>What became of a campaign that was published.</summary>
public enum PublishOutcome
{
    /// <summary>It is new.</summary>
    Published,

    /// <summary>Its live version says the very same; nothing changed.</summary>
    AlreadyPublished,

    /// <summary>Another campaign has this id; nothing changed. Use a new id, or draft a new version.</summary>
    Conflicts,
}
