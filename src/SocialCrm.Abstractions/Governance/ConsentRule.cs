namespace SocialCrm.Governance;

/// <summary>What holds while nobody has decided.</summary>
public enum ConsentRule
{
    /// <summary>Not allowed until the person consents.</summary>
    OptIn,

    /// <summary>Allowed until the person withdraws.</summary>
    OptOut,
}
