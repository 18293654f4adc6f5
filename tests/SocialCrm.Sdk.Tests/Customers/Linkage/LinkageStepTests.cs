using SocialCrm.Benchmarks.People;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Linkage;

/// <summary>Records taken in as they come end in the clusters of a batch, whatever was said before and in whatever order.</summary>
public class LinkageStepTests
{
    private static readonly LinkageOptions Options = new() { DefaultRegion = "GB", Parallelism = 1 };

    private static readonly LinkageModel Model = new RecordLinker(Options).Link(PeopleBatch.Synthetic(20_000)).Model;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 7)]
    [InlineData(3, 300)]
    public async Task People_in_any_order_end_in_the_clusters_of_the_batch(int seed, int most)
    {
        var live = new LiveLinkage(new LinkagePolicy(Model, Options, new HashSet<string>(), HostRules.None));

        var clusters = await live.PutAllAsync(Shuffled(People(), seed), new Random(seed), most);

        Assert.Equal(InABatch(People()), clusters);
    }

    [Fact]
    public void The_order_of_a_batch_changes_nothing()
    {
        var expected = InABatch(People());

        Assert.All(Enumerable.Range(1, 5), seed => Assert.Equal(expected, InABatch(Shuffled(People(), seed))));
    }

    /// <summary>Few names, dates and addresses, so that blocks grow too large and small again, and many records that say the same.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 6)]
    [InlineData(3, 40)]
    [InlineData(4, 150)]
    public async Task What_comes_changes_and_goes_in_a_crowded_world_leaves_the_clusters_of_what_is_left(int seed, int most)
    {
        var random = new Random(seed);
        var live = new LiveLinkage(new LinkagePolicy(Model, Options, new HashSet<string> { CrowdedWorld.UniqueSource }, HostRules.None));
        var present = new Dictionary<SourceRecordId, SourceRecord>();
        var decisions = new List<LinkDecision>();
        await ApplyAsync(300, 0);
        foreach (var phase in Enumerable.Range(0, 4))
        {
            foreach (var _ in Enumerable.Range(0, 1 + 60 / most))
                await ApplyAsync(random.Next(1, most + 1), phase % 2 * random.Next(most + 1));
            var batch = Batch(Shuffled([.. present.Values], seed), decisions);
            Assert.Equal(PairsOf(batch).Except(DecidedPairs(batch)), (await live.PairsAsync()).Except(DecidedPairs(batch)));
            Assert.Equal(LinksOf(batch), live.Links());
            Assert.Equal(ClustersOf(batch), live.Clusters());
        }

        async Task ApplyAsync(int puts, int removals)
        {
            var put = Enumerable.Range(0, puts).Select(_ => CrowdedWorld.Record(random)).DistinctBy(record => record.Id).ToList();
            var known = present.Keys.Except(put.Select(record => record.Id)).OrderBy(record => record.Value).ToArray();
            random.Shuffle(known);
            var gone = known.Take(removals).ToList();
            // Of records that are there, that come now, and that are no more or never were.
            var decided = random.Next(3) == 0 ? new[] { CrowdedWorld.Decision(random) } : [];
            decisions.AddRange(decided);
            await live.ApplyAsync(put, gone, decided);
            foreach (var record in put)
                present[record.Id] = record;
            foreach (var record in gone)
                present.Remove(record);
        }
    }

    [Fact]
    public async Task Who_was_held_together_by_a_record_parts_when_it_is_gone()
    {
        var live = new LiveLinkage(new LinkagePolicy(Model, Options, new HashSet<string>(), HostRules.None));
        var (left, bridge, right) = (Klein("left", "one@ice.example"), Klein("bridge", "one@ice.example", "two@ice.example"), Klein("right", "two@ice.example"));
        await live.ApplyAsync([left, bridge, right], []);
        Assert.Single(live.Clusters());

        await live.ApplyAsync([], [bridge.Id]);

        Assert.Equal(2, live.Clusters().Length);
    }

    [Fact]
    public async Task A_later_decision_parts_records_that_only_others_link()
    {
        var live = new LiveLinkage(new LinkagePolicy(Model, Options, new HashSet<string>(), HostRules.None));
        var (left, bridge, right) = (Klein("left", "one@ice.example"), Klein("bridge", "one@ice.example", "two@ice.example"), Klein("right", "two@ice.example"));
        await live.ApplyAsync([left, bridge, right], [], LinkDecision.Of(left.Id, bridge.Id, areOne: true), LinkDecision.Of(bridge.Id, right.Id, areOne: true));
        Assert.Single(live.Clusters());

        await live.ApplyAsync([], [], LinkDecision.Of(right.Id, left.Id, areOne: false));

        Assert.Equal(2, live.Clusters().Length);
    }

    private static SourceRecord Klein(string key, params string[] addresses) => new()
    {
        Source = new SourceId("shop"),
        Key = key,
        ObservedAt = DateTimeOffset.UnixEpoch,
        Values = [new(AttributeKind.FamilyName, "Klein"), .. addresses.Select(address => new RecordValue(AttributeKind.Email, address))],
    };

    private static SourceRecord[] People() => [.. PeopleRecords.Make(1_500).Select((person, number) => LiveLinkage.RecordOf(person, $"{number}"))];

    private static SourceRecord[] Shuffled(SourceRecord[] records, int seed)
    {
        new Random(seed).Shuffle(records);
        return records;
    }

    private static string[] InABatch(SourceRecord[] records) => ClustersOf(Linked(records, new RecordBatch(Options)));

    private static (RecordBatch Batch, LinkageResult Result) Batch(SourceRecord[] records, IEnumerable<LinkDecision> decisions)
    {
        var batch = new RecordBatch(Options);
        batch.Source(new SourceId(CrowdedWorld.UniqueSource), unique: true);
        var numbers = records.Select((record, number) => (record.Id, number)).ToDictionary();
        return Linked(records, batch, () =>
        {
            foreach (var (left, right, areOne) in decisions)
            {
                int[] there = [.. new[] { left, right }.Where(numbers.ContainsKey).Select(record => numbers[record])];
                // What was decided about is no repetition, also where the other record is gone or never came.
                if (there.Length == 1)
                    batch.Decisions.Add(there[0], there[0], HardRule.None);
                else if (there.Length == 2 && areOne)
                    batch.Link(there[0], there[1]);
                else if (there.Length == 2)
                    batch.Unlink(there[0], there[1]);
            }
        });
    }

    private static (RecordBatch Batch, LinkageResult Result) Linked(SourceRecord[] records, RecordBatch batch, Action? decide = null)
    {
        foreach (var record in records)
            batch.Add(record);
        decide?.Invoke();
        return (batch, new RecordLinker(Options).Link(batch, Model));
    }

    private static string[] ClustersOf((RecordBatch Batch, LinkageResult Result) linked) =>
        LiveLinkage.Told(Enumerable.Range(0, linked.Batch.Count).GroupBy(record => linked.Result.Clusters[record], record => linked.Batch.Table.IdOf(record)));

    private static string[] PairsOf((RecordBatch Batch, LinkageResult Result) linked) =>
        [.. linked.Result.Candidates.All.ToArray().Select(pair => Told(linked.Batch, pair, 0)).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> DecidedPairs((RecordBatch Batch, LinkageResult Result) linked) =>
        linked.Batch.Decisions.Linked.Select(pair => Told(linked.Batch, pair, 0));

    private static string[] LinksOf((RecordBatch Batch, LinkageResult Result) linked) =>
        [.. linked.Result.Candidates.All.ToArray()
            .Select(pair => (Pair: pair, Score: (float)linked.Result.Score(PairList.First(pair), PairList.Second(pair))))
            .Where(pair => pair.Score > LinkageEvidence.Score(0.1))
            .Select(pair => Told(linked.Batch, pair.Pair, pair.Score)).Order(StringComparer.Ordinal)];

    private static string Told(RecordBatch batch, ulong pair, float score) =>
        LiveLinkage.Told(WeightedLink.Of(batch.Table.IdOf(PairList.First(pair)), batch.Table.IdOf(PairList.Second(pair)), score));
}
