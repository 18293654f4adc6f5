namespace SocialCrm.Offers;

/// <summary>What became of a holdout that was defined.</summary>
public enum DefineOutcome
{
    /// <summary>It is new.</summary>
    Defined,

    /// <summary>It was there with another share; the new one is in effect and recorded.</summary>
    Ramped,

    /// <summary>The very same was defined before; nothing changed.</summary>
    AlreadyDefined,

    /// <summary>It was there with another salt, which never changes; nothing changed. Use a new id.</summary>
    Conflicts,
}
