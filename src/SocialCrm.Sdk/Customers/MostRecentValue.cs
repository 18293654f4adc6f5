namespace SocialCrm.Customers;

/// <summary>Shows the value stated last; of values stated at once, the first by source and key.</summary>
internal sealed class MostRecentValue : ISurvivorshipRule
{
    public GoldenValue? Choose(IReadOnlyList<GoldenValue> candidates)
    {
        GoldenValue? chosen = null;
        foreach (var candidate in candidates)
        {
            if (!Placeholders.Stands(candidate.Value.Value) && (chosen is null || candidate.ObservedAt > chosen.ObservedAt))
                chosen = candidate;
        }

        return chosen;
    }
}
