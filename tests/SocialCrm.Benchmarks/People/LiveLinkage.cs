using SocialCrm.Customers;

namespace SocialCrm.Benchmarks.People;

/// <summary>Links records as they come, in memory.</summary>
internal sealed class LiveLinkage
{
    private readonly MemoryLinkageIndex index = new();
    private readonly Dictionary<SourceRecordId, object> clusters = [];
    private readonly LinkagePolicy policy;
    private readonly LinkageStep step;

    public LiveLinkage(LinkagePolicy policy)
    {
        this.policy = policy;
        step = new LinkageStep(index, policy);
    }

    /// <summary>A person's record as a host would put it.</summary>
    public static SourceRecord RecordOf(PersonRecord person, string key) => new()
    {
        Source = new SourceId(person.Source),
        Key = key,
        ObservedAt = DateTimeOffset.UnixEpoch,
        Values =
        [
            .. new RecordValue[]
            {
                new(AttributeKind.GivenName, person.GivenName),
                new(AttributeKind.FamilyName, person.Surname),
                new(AttributeKind.BirthDate, person.BirthDate),
                new(AttributeKind.Email, person.Email),
                new(AttributeKind.Phone, person.Phone),
                new(AttributeKind.Postcode, person.Postcode),
                new(AttributeKind.City, person.City),
            }.Where(value => value.Value.Length > 0),
        ],
    };

    /// <summary>Clusters as texts that are equal when the clusters are.</summary>
    public static string[] Told(IEnumerable<IEnumerable<SourceRecordId>> clusters) =>
        [.. clusters.Select(cluster => string.Join(' ', cluster.Select(record => record.Value).Order())).Order(StringComparer.Ordinal)];

    /// <summary>Every link as a text that is equal when it and its weight are.</summary>
    public string[] Links() => [.. index.Links().Select(Told).Order(StringComparer.Ordinal)];

    /// <summary>The pairs of records that meet.</summary>
    public async Task<string[]> PairsAsync()
    {
        var table = new StatementTable(policy.Model, await index.StatementsAsync(clusters.Keys));
        var candidates = await CandidateReader.ReadAsync(index, table, []);
        var pairs = candidates.Pairs.ToArray().Select(pair => (Left: candidates.Records[PairList.First(pair)], Right: candidates.Records[PairList.Second(pair)]));
        return [.. pairs.Where(pair => index.TakesPart(pair.Left) && index.TakesPart(pair.Right)).Select(pair => Told(WeightedLink.Of(pair.Left, pair.Right, 0))).Order(StringComparer.Ordinal)];
    }

    public static string Told(WeightedLink link) => FormattableString.Invariant($"{link.Left.Value} {link.Right.Value} {link.Weight:R}");

    public string[] Clusters() => Told(clusters.GroupBy(record => record.Value, record => record.Key));

    /// <summary>Takes in what came or changed, and forgets what is gone.</summary>
    public async Task ApplyAsync(IReadOnlyList<SourceRecord> put, IReadOnlyCollection<SourceRecordId> gone, params LinkDecision[] decided)
    {
        foreach (var record in gone)
            clusters.Remove(record);
        index.Receive(put, gone);
        index.Decide(decided);
        var known = put.Select(record => record.Id).Union(gone).ToHashSet();
        // Whom something was decided about is decided on once more, as a store lets it wait.
        var named = decided.SelectMany(pair => new[] { pair.Left, pair.Right }).Where(record => !known.Contains(record)).Distinct();
        var again = await index.ReceivedAsync([.. named]);
        var outcome = await step.ApplyAsync(Statements.Of([.. put, .. again], policy.Options, policy.Host), gone);
        foreach (var cluster in outcome.Clusters)
        {
            var together = new object();
            foreach (var record in cluster)
                clusters[record] = together;
        }

        // Those who only repeat others go where the first of their kind goes.
        foreach (var (_, records) in await index.KindsAsync([.. outcome.Kinds.Values], int.MaxValue))
        {
            foreach (var record in records.Skip(Repetitions.MostAlike))
                clusters[record] = clusters[records[0]];
        }
    }

    /// <summary>Puts all records, at most so many at once.</summary>
    public async Task<string[]> PutAllAsync(SourceRecord[] records, Random random, int most)
    {
        for (var start = 0; start < records.Length;)
        {
            var end = Math.Min(records.Length, start + random.Next(1, most + 1));
            await ApplyAsync(records[start..end], []);
            start = end;
        }

        return Clusters();
    }
}
