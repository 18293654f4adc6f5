namespace SocialCrm.Offers;

/// <summary>What an arm was read from.</summary>
public enum HoldoutBasis
{
    /// <summary>From the salt and the person's id alone.</summary>
    Derived,

    /// <summary>From the number that the person drew when a known population was assigned.</summary>
    Stored,

    /// <summary>From the person's first exposure, which stays.</summary>
    Exposed,

    /// <summary>Two people with different arms turned out to be one; held out, and left out of the figures.</summary>
    Merged,
}
