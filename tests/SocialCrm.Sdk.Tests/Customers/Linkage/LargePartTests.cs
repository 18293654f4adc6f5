using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Linkage;

/// <summary>Many records that hang together in a chain, too many to be weighed group by group.</summary>
public class LargePartTests
{
    private const int Length = 260;

    private static readonly LinkageModel Model = new RecordLinker(new LinkageOptions()).Link(PeopleBatch.Synthetic(2_000)).Model;

    [Fact]
    public void Sure_links_hold_in_a_long_chain() => Assert.Single(Clusters(Chain()).Distinct());

    [Fact]
    public void Different_verified_ids_at_its_ends_part_it()
    {
        var chain = Chain();
        Identify(chain, 0, "ada");
        Identify(chain, Length - 1, "grace");
        Identify(chain, Length / 2, "ada");

        var clusters = Clusters(chain);

        Assert.NotEqual(clusters[0], clusters[^1]);
        Assert.Equal(clusters[0], clusters[Length / 2]);
        Assert.Equal(2, clusters.Distinct().Count());
    }

    [Fact]
    public void A_source_that_holds_nobody_twice_has_each_record_in_another_part()
    {
        var chain = Chain();
        foreach (var place in (int[])[10, 130, 250])
            chain[place] = chain[place] with { Source = new SourceId("crm") };

        var clusters = Clusters(chain, "crm");

        Assert.Equal(3, new[] { clusters[10], clusters[130], clusters[250] }.Distinct().Count());
        Assert.Equal(3, clusters.Distinct().Count());
    }

    /// <summary>Each has an address and a number with the one before, and others with the one after it.</summary>
    private static SourceRecord[] Chain() => [.. Enumerable.Range(0, Length).Select(place => new SourceRecord
    {
        Source = new SourceId("shop"),
        Key = $"{place}",
        ObservedAt = DateTimeOffset.UnixEpoch,
        Values =
        [
            new(AttributeKind.GivenName, "Evelyn"), new(AttributeKind.FamilyName, "Quirke"), new(AttributeKind.BirthDate, "1951-09-24"),
            new(AttributeKind.Email, $"quirke{place}@example.org"), new(AttributeKind.Email, $"quirke{place + 1}@example.org"),
            new(AttributeKind.Phone, $"+44 7911 {100_000 + place}"), new(AttributeKind.Phone, $"+44 7911 {100_001 + place}"),
        ],
    })];

    private static void Identify(SourceRecord[] chain, int place, string id) =>
        chain[place] = chain[place] with { Values = [.. chain[place].Values, new RecordValue(AttributeKind.VerifiedId, id, "login")] };

    private static int[] Clusters(SourceRecord[] records, string? unique = null)
    {
        var batch = new RecordBatch(new LinkageOptions());
        if (unique is not null)
            batch.Source(new SourceId(unique), unique: true);
        foreach (var record in records)
            batch.Add(record);
        return new RecordLinker(new LinkageOptions()).Link(batch, Model).Clusters.ToArray();
    }
}
