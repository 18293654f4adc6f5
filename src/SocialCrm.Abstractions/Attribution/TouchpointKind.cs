namespace SocialCrm.Attribution;

/// <summary>What kind of contact a touchpoint was.</summary>
public enum TouchpointKind
{
    /// <summary>Something was shown to the person.</summary>
    Impression,

    /// <summary>The person clicked.</summary>
    Click,

    /// <summary>The person came to a site or a store.</summary>
    Visit,

    /// <summary>The person did something on a channel.</summary>
    Interaction,
}
