namespace SocialCrm.Customers;

/// <summary>What the host brings of its own: rules under whose keys records meet, and comparisons.</summary>
/// <remarks>A key of a rule is evidence like an id of that name. Thread-safe.</remarks>
internal sealed class HostRules
{
    private const int LongestKey = 512;

    private readonly IBlockingRule[] rules;

    public HostRules(IEnumerable<IBlockingRule> rules, IEnumerable<IComparison> comparisons)
    {
        this.rules = [.. rules];
        Comparisons = [.. comparisons];
        Demand("blocking rules", this.rules.Select(rule => rule.Name));
        Demand("comparisons", Comparisons.Select(comparison => comparison.Name));
    }

    /// <summary>A host that brings nothing.</summary>
    public static HostRules None { get; } = new([], []);

    public IReadOnlyList<IComparison> Comparisons { get; }

    /// <summary>What the rules make of a record, to the letter: the host has normalised it.</summary>
    public IEnumerable<StatementValue> KeysOf(SourceRecord record)
    {
        var keys = new List<string>();
        foreach (var rule in rules)
        {
            keys.Clear();
            rule.Collect(record, keys);
            foreach (var key in keys)
            {
                if (key.Length is > 0 and <= LongestKey)
                    yield return new StatementValue(FieldKind.Id, rule.Name, key);
            }
        }
    }

    private static void Demand(string what, IEnumerable<string> names)
    {
        foreach (var name in names.CountBy(name => name ?? ""))
        {
            if (string.IsNullOrWhiteSpace(name.Key) || name.Value > 1)
                throw new SocialCrmException($"Two {what} are called '{name.Key}', or one has no name. Give each its own name: reasons are told by it.");
        }
    }
}
