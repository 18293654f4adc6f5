namespace SocialCrm.Customers;

/// <summary>An entry of the history while it is being written.</summary>
internal sealed class ChronicleEntry(CustomerEventKind kind, CustomerId customer, CustomerId? other)
{
    private readonly HashSet<string> rules = [];
    private readonly List<(string Rule, int Left, int Right)> reasons = [];

    public CustomerEventKind Kind => kind;

    public CustomerId? Other => other;

    public List<int> Records { get; } = [];

    /// <summary>Takes evidence that joined clusters, and the first of every rule that only confirms.</summary>
    public void Add(Evidence evidence)
    {
        if (kind != CustomerEventKind.Split && (rules.Add(evidence.Rule) || evidence.Joined))
            reasons.Add((evidence.Rule, evidence.First, evidence.Second));
    }

    public void Parted((string Rule, int Left, int Right) why) => reasons.Add(why);

    public CustomerEvent ToEvent(CustomerEventId id, DateTimeOffset now, ScopeIndex index) => new(
        id,
        kind,
        now,
        customer,
        other,
        [.. Records.Order().Select(index.Id)],
        [.. reasons.Select(reason => new LinkReason(reason.Rule, index.Id(reason.Left), index.Id(reason.Right)))]);
}
