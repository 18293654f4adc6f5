namespace SocialCrm.Customers;

/// <summary>Which rules choose the values of golden records, kind by kind; filled in by <c>UseSurvivorship(rules =&gt; …)</c>.</summary>
/// <remarks>
/// Of several rules each is given what the ones before it liked equally. A rule of the host's own that answers null leaves the choice to the next; where there is no next, no
/// value is shown. Rules are checked as they are set, so that a mistake stops the host while it is composed. Not thread-safe.
/// </remarks>
public sealed class SurvivorshipRules
{
    private readonly Dictionary<AttributeKind, ISurvivorshipRule[]> kinds = [];
    private ISurvivorshipRule[]? others;

    /// <summary>Sets the rules of a kind, the first to be asked first.</summary>
    /// <exception cref="ArgumentException">The kind is none or has rules already, or no rule is given.</exception>
    public SurvivorshipRules For(AttributeKind kind, params ISurvivorshipRule[] rules)
    {
        if (!Enum.IsDefined(kind))
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "This is no kind of attribute.");
        if (!kinds.TryAdd(kind, Checked(rules)))
            throw new ArgumentException($"The kind {kind} has rules already. Name all of them in one call, the first to be asked first.", nameof(kind));
        return this;
    }

    /// <summary>Sets the rules of all other kinds, the first to be asked first. Default: <see cref="Survivorship.MostRecent"/>.</summary>
    /// <exception cref="ArgumentException">They are set already, or no rule is given.</exception>
    public SurvivorshipRules Otherwise(params ISurvivorshipRule[] rules)
    {
        if (others is not null)
            throw new ArgumentException("The rules of the other kinds are set already. Name all of them in one call, the first to be asked first.", nameof(rules));
        others = Checked(rules);
        return this;
    }

    internal ISurvivorshipRule Freeze(string? defaultRegion)
    {
        var forms = new ValueForms(defaultRegion);
        return new RulesByKind(
            kinds.Select(kind => KeyValuePair.Create<AttributeKind, ISurvivorshipRule>(kind.Key, new RuleChain(kind.Value, forms))),
            new RuleChain(others ?? [Survivorship.MostRecent], forms));
    }

    private static ISurvivorshipRule[] Checked(ISurvivorshipRule[] rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (rules.Length == 0 || Array.Exists(rules, rule => rule is null))
            throw new ArgumentException("No rule is given, or one is null. Name a rule, such as Survivorship.MostRecent.", nameof(rules));
        return [.. rules];
    }
}
