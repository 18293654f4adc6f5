using SocialCrm.Benchmarks.People;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Linkage;

/// <summary>Records taken in one by one end in the clusters of a batch.</summary>
public class LinkageStepTests
{
    private const int Rows = 1_500;

    private static readonly LinkageOptions Options = new() { DefaultRegion = "GB" };

    private static readonly LinkageModel Model = new RecordLinker(Options).Link(PeopleBatch.Synthetic(20_000)).Model;

    private static readonly LinkagePolicy Policy = new(Model, Options, new HashSet<string>());

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Records_in_any_order_end_in_the_clusters_of_the_batch(int seed)
    {
        var records = Shuffled(Records(), seed);

        var clusters = await new LiveLinkage(Policy).PutAllAsync(records, new Random(seed), most: 1 << seed * 2);

        Assert.Equal(InABatch(Records()), clusters);
    }

    [Fact]
    public void The_order_of_a_batch_changes_nothing()
    {
        var expected = InABatch(Records());

        Assert.All(Enumerable.Range(1, 5), seed => Assert.Equal(expected, InABatch(Shuffled(Records(), seed))));
    }

    private static SourceRecord[] Records() => [.. PeopleRecords.Make(Rows).Select((person, number) => LiveLinkage.RecordOf(person, $"{number}"))];

    private static SourceRecord[] Shuffled(SourceRecord[] records, int seed)
    {
        new Random(seed).Shuffle(records);
        return records;
    }

    private static string[] InABatch(IEnumerable<SourceRecord> records)
    {
        var batch = new RecordBatch(Options);
        foreach (var record in records)
            batch.Add(record);
        var result = new RecordLinker(Options).Link(batch, Model);
        return LiveLinkage.Told(Enumerable.Range(0, batch.Count).GroupBy(record => result.Clusters[record], record => batch.Table.IdOf(record)));
    }
}
