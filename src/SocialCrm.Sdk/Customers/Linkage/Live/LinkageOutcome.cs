namespace SocialCrm.Customers;

/// <summary>Who is who among all records that a step may have changed.</summary>
/// <param name="Clusters">The people, each with its records.</param>
/// <param name="Links">The links between the records.</param>
/// <param name="Linker">Weighs any two of the records, when it is asked.</param>
internal sealed record LinkageOutcome(IReadOnlyList<List<SourceRecordId>> Clusters, IReadOnlyCollection<WeightedLink> Links, Lazy<StatementLinker> Linker)
{
    /// <summary>What has weighed the links that are new: the same, and at hand.</summary>
    public StatementLinker? Compared { get; init; }

    /// <summary>Records that only repeat others, each with the first that says the same; where that is one with itself.</summary>
    public IReadOnlyDictionary<SourceRecordId, SourceRecordId> Repetitions { get; init; } = new Dictionary<SourceRecordId, SourceRecordId>();

    /// <summary>Pairs of records that were likely enough to be looked at by a person: linked with doubt, or not linked for want of a little.</summary>
    public IReadOnlyList<WeightedLink> Doubts { get; init; } = [];

    /// <summary>What can weigh two records; null where one of them only repeats others.</summary>
    public StatementLinker? LinkerOf(SourceRecordId left, SourceRecordId right) =>
        Compared is { } known && known.Holds(left) && known.Holds(right) ? known
        : Linker.Value is { } all && all.Holds(left) && all.Holds(right) ? all
        : null;
}
