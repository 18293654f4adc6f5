namespace SocialCrm.Governance;

/// <summary>Which purposes need a person's consent.</summary>
public sealed class ConsentOptions
{
    /// <summary>
    /// What holds while a person has not decided. Default: marketing and profiling opt in, service opts out. A purpose that is not named here opts in.
    /// </summary>
    public IDictionary<ConsentPurpose, ConsentRule> Rules { get; } = new Dictionary<ConsentPurpose, ConsentRule>
    {
        [ConsentPurpose.Marketing] = ConsentRule.OptIn,
        [ConsentPurpose.Profiling] = ConsentRule.OptIn,
        [ConsentPurpose.Service] = ConsentRule.OptOut,
    };
}
