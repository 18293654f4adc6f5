namespace SocialCrm.Customers;

/// <summary>An entry of the history while it is being written.</summary>
internal sealed class ChronicleEntry(CustomerEventKind kind, CustomerId customer, CustomerId? other)
{
    private readonly List<Evidence> reasons = [];

    public CustomerEventKind Kind => kind;

    public CustomerId? Other => other;

    public List<int> Records { get; } = [];

    /// <summary>Takes what brought records together.</summary>
    public void Add(Evidence evidence)
    {
        if (kind != CustomerEventKind.Split)
            reasons.Add(evidence);
    }

    public void Parted(Evidence why) => reasons.Add(why);

    public CustomerEvent ToEvent(CustomerEventId id, DateTimeOffset now, ScopeIndex index) => new(
        id,
        kind,
        now,
        customer,
        other,
        [.. Records.Order().Select(index.Id)],
        [.. reasons.Select(reason => new LinkReason(reason.Rule, index.Id(reason.First), index.Id(reason.Second)))]);
}
