namespace SocialCrm.Customers;

/// <summary>The names of reasons that are none of a comparison; those are told by the comparison's own name.</summary>
internal static class LinkRules
{
    /// <summary>Why records are together: one repeats what several others of its source say.</summary>
    public const string Repetition = "repetition";

    /// <summary>Why records parted: they are kept apart on purpose.</summary>
    public const string Separated = "separated";

    /// <summary>Why records parted: the host vouches for different ids, or for a source that holds nobody twice.</summary>
    public const string Contradicting = "contradicting";

    /// <summary>Why records parted: what they still have in common is not enough, or is shared by too many.</summary>
    public const string TooLittleShared = "too-little-shared";
}
