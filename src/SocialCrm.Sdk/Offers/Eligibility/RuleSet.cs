namespace SocialCrm.Offers;

/// <summary>The rules that a combinator asks.</summary>
internal static class RuleSet
{
    public static IEligibilityRule[] Of(IEnumerable<IEligibilityRule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var taken = rules.ToArray();
        if (taken.Length == 0 || taken.Contains(null))
            throw new ArgumentException("Combine at least one rule, and none that is null.", nameof(rules));
        return taken;
    }
}
