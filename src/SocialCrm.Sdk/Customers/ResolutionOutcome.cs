namespace SocialCrm.Customers;

/// <summary>What came of a record that was resolved.</summary>
public enum ResolutionOutcome
{
    /// <summary>It is somebody of whom nothing was known before.</summary>
    New,

    /// <summary>It is somebody who is known already.</summary>
    Known,

    /// <summary>It is an erased person's, and was not stored.</summary>
    Erased,
}
