namespace SocialCrm.Connectors.Files;

/// <summary>Why a text is not read as an instant.</summary>
public enum InstantFault
{
    /// <summary>It is read.</summary>
    None,

    /// <summary>It is in none of the forms known, or a part of it is out of range.</summary>
    Unreadable,

    /// <summary>It states no zone, and there is no default.</summary>
    NoZone,
}
