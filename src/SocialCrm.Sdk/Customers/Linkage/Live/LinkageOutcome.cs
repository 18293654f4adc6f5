namespace SocialCrm.Customers;

/// <summary>Who is who among all records that a step may have changed.</summary>
/// <param name="Clusters">The people, each with its records.</param>
/// <param name="Links">The links between the records.</param>
/// <param name="Linker">Weighs any two of the records, when it is asked.</param>
internal sealed record LinkageOutcome(List<List<SourceRecordId>> Clusters, IReadOnlyCollection<WeightedLink> Links, Lazy<StatementLinker> Linker)
{
    private readonly Dictionary<SourceRecordId, SourceRecordId> repetitions = [];
    private readonly Dictionary<SourceRecordId, ulong> kinds = [];

    /// <summary>What has weighed the links that are new: the same, and at hand.</summary>
    public StatementLinker? Compared { get; init; }

    /// <summary>Records that only repeat others, each with the first that says the same; where that is one with itself.</summary>
    public IReadOnlyDictionary<SourceRecordId, SourceRecordId> Repetitions => repetitions;

    /// <summary>The first records of kinds so large that most of their records only repeat them, as one person, each with its kind. Who follows a first one is not among the clusters unless it is new to that.</summary>
    public IReadOnlyDictionary<SourceRecordId, ulong> Kinds => kinds;

    /// <summary>Pairs of records that were likely enough to be looked at by a person: linked with doubt, or not linked for want of a little.</summary>
    public IReadOnlyList<WeightedLink> Doubts { get; init; } = [];

    /// <summary>What can weigh two records; null where one of them only repeats others.</summary>
    public StatementLinker? LinkerOf(SourceRecordId left, SourceRecordId right) =>
        Compared is { } known && known.Holds(left) && known.Holds(right) ? known
        : Linker.Value is { } all && all.Holds(left) && all.Holds(right) ? all
        : null;

    /// <summary>How often a record was left uncompared, as too many state the same.</summary>
    public int Uncompared { get; init; }

    /// <summary>Adds records that only repeat others.</summary>
    /// <param name="kind">Their kind.</param>
    /// <param name="first">The first record of it.</param>
    /// <param name="areOne">Whether all of the kind are one person.</param>
    /// <param name="further">The records.</param>
    public void AddRepetitions(ulong kind, SourceRecordId first, bool areOne, IEnumerable<SourceRecordId> further)
    {
        if (!areOne)
        {
            Clusters.AddRange(further.Select(record => new List<SourceRecordId> { record }));
            return;
        }

        kinds[first] = kind;
        var cluster = Clusters.Find(records => records.Contains(first))!;
        foreach (var record in further)
        {
            if (repetitions.TryAdd(record, first))
                cluster.Add(record);
        }
    }
}
