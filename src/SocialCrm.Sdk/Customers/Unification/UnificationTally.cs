namespace SocialCrm.Customers;

/// <summary>Adds up the steps of a run.</summary>
internal sealed class UnificationTally
{
    private readonly SortedDictionary<string, int> reasons = new(StringComparer.Ordinal);
    private readonly Dictionary<CustomerEventKind, int> events = [];
    private int records;
    private long setAside;
    private long uncompared;

    public void Add(StepOutcome outcome)
    {
        records += outcome.Decision.Links.Count;
        setAside += outcome.Skipped.SetAside;
        uncompared += outcome.Skipped.Uncompared;
        foreach (var told in outcome.Decision.Events)
        {
            events[told.Kind] = events.GetValueOrDefault(told.Kind) + 1;
            foreach (var reason in told.Reasons)
                reasons[reason.Rule] = reasons.GetValueOrDefault(reason.Rule) + 1;
        }
    }

    public UnificationSummary Summary() => new(
        records,
        events.GetValueOrDefault(CustomerEventKind.Created),
        events.GetValueOrDefault(CustomerEventKind.Merged),
        events.GetValueOrDefault(CustomerEventKind.Split),
        new Dictionary<string, int>(reasons, StringComparer.Ordinal))
    {
        SetAside = setAside,
        Uncompared = uncompared,
    };
}
