namespace SocialCrm.Customers;

/// <summary>Asks rules one after another: each is given what the ones before it liked equally.</summary>
internal sealed class RuleChain(ISurvivorshipRule[] rules, ValueForms forms) : ISurvivorshipRule
{
    public GoldenValue? Choose(IReadOnlyList<GoldenValue> candidates) => Choose(rules, candidates, forms);

    public static GoldenValue? Choose(ISurvivorshipRule[] rules, IReadOnlyList<GoldenValue> candidates, ValueForms forms)
    {
        var left = candidates;
        foreach (var rule in rules)
        {
            if (rule is ValuePreference preference)
                left = preference.Among(left, forms);
            else if (rule.Choose(left) is { } chosen)
                return chosen;
            if (left.Count == 0)
                return null;
        }

        // What a rule of the host's own shows none of, when nobody is left to ask, is not shown.
        return rules[^1] is ValuePreference ? left.Aggregate(First) : null;
    }

    /// <summary>The one stated later; of those stated at once, the first by source, value and record, so that the order of the candidates has no say.</summary>
    private static GoldenValue First(GoldenValue left, GoldenValue right)
    {
        var order = right.ObservedAt.CompareTo(left.ObservedAt);
        order = order != 0 ? order : string.CompareOrdinal(left.Source.Value, right.Source.Value);
        order = order != 0 ? order : string.CompareOrdinal(left.Value.Value, right.Value.Value);
        order = order != 0 ? order : left.Record.Value.CompareTo(right.Record.Value);
        return order <= 0 ? left : right;
    }
}
