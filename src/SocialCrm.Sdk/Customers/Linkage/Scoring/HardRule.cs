namespace SocialCrm.Customers;

/// <summary>What is certain of two records, whatever else they say.</summary>
internal enum HardRule
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>They are one person.</summary>
    Same,

    /// <summary>They are two people.</summary>
    Different,
}
