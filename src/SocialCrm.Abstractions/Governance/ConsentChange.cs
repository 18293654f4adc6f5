namespace SocialCrm.Governance;

/// <summary>What a person did to their consent.</summary>
public enum ConsentChange
{
    /// <summary>They gave it.</summary>
    Given,

    /// <summary>They withdrew it, or objected.</summary>
    Withdrawn,
}
