using SocialCrm.Customers;

namespace SocialCrm.Benchmarks.People;

/// <summary>Links records as they come, in memory.</summary>
internal sealed class LiveLinkage(LinkagePolicy policy)
{
    private readonly LinkageStep step = new(new MemoryLinkageIndex(), policy);
    private readonly Dictionary<SourceRecordId, object> clusters = [];

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

    public string[] Clusters() => Told(clusters.GroupBy(record => record.Value, record => record.Key));

    /// <summary>Takes in what came or changed, and forgets what is gone.</summary>
    public async Task ApplyAsync(IReadOnlyList<SourceRecord> put, IReadOnlyCollection<SourceRecordId> gone)
    {
        foreach (var record in gone)
            clusters.Remove(record);
        foreach (var cluster in await step.ApplyAsync(Statements.Of(put, policy.Options), gone))
        {
            var together = new object();
            foreach (var record in cluster)
                clusters[record] = together;
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
