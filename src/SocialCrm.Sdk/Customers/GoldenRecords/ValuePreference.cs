namespace SocialCrm.Customers;

/// <summary>A built-in rule: it prefers some values to others, and leaves those it likes equally to the next rule.</summary>
/// <remarks>Pure and thread-safe. Chooses by itself too; then the value stated last is taken of those it likes equally.</remarks>
internal abstract class ValuePreference : ISurvivorshipRule
{
    public GoldenValue? Choose(IReadOnlyList<GoldenValue> candidates) => RuleChain.Choose([this], candidates, ValueForms.WithoutRegion);

    /// <summary>Those preferred to all others; none where all of them only stand for nothing.</summary>
    public IReadOnlyList<GoldenValue> Among(IReadOnlyList<GoldenValue> candidates, ValueForms forms)
    {
        var told = candidates.Where(candidate => !Placeholders.Stands(candidate.Value.Value)).ToList();
        return told.Count > 1 ? Preferred(told, forms) : told;
    }

    /// <summary>Those of at least two candidates that are preferred to all others.</summary>
    protected abstract IReadOnlyList<GoldenValue> Preferred(IReadOnlyList<GoldenValue> candidates, ValueForms forms);

    protected static List<GoldenValue> Greatest<TMerit>(IReadOnlyList<GoldenValue> candidates, Func<GoldenValue, TMerit> merit)
    {
        var best = new List<GoldenValue>(candidates.Count);
        var greatest = merit(candidates[0]);
        foreach (var candidate in candidates)
        {
            var its = merit(candidate);
            var order = Comparer<TMerit>.Default.Compare(its, greatest);
            if (order < 0)
                continue;
            if (order > 0)
                best.Clear();
            greatest = its;
            best.Add(candidate);
        }

        return best;
    }
}
