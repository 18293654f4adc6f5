namespace SocialCrm.Customers;

/// <summary>Who is who among all records that a step may have changed.</summary>
/// <param name="Clusters">The people, each with its records.</param>
/// <param name="Links">The links between the records.</param>
/// <param name="Linker">Says why two of them are linked, or are not.</param>
internal sealed record LinkageOutcome(IReadOnlyList<List<SourceRecordId>> Clusters, IReadOnlyCollection<WeightedLink> Links, StatementLinker Linker)
{
    /// <summary>Records that only repeat others, each with the first that says the same; where that is one with itself.</summary>
    public IReadOnlyDictionary<SourceRecordId, SourceRecordId> Repetitions { get; init; } = new Dictionary<SourceRecordId, SourceRecordId>();

    /// <summary>Pairs of records that were likely enough to be looked at by a person: linked with doubt, or not linked for want of a little.</summary>
    public IReadOnlyList<WeightedLink> Doubts { get; init; } = [];
}
