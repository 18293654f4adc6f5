using FsCheck;
using FsCheck.Fluent;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Unification;

public sealed class UnificationProperties
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(300);

    private static readonly string[] VouchedFor = ["loyalty", "passport"];

    [Fact]
    public void Rows_in_any_order_end_in_the_clusters_of_a_batch_of_the_same_model()
    {
        Check.One(Many, Prop.ForAll(Crowd.Rows, ArbMap.Default.ArbFor<int>(), (crowd, seed) =>
            Assert.Equal(InABatch(crowd), OneByOne(crowd, new Random(seed)).Clusters())));
    }

    [Fact]
    public void The_order_of_arrival_has_no_say_in_who_is_together()
    {
        Check.One(Many, Prop.ForAll(Crowd.Any, ArbMap.Default.ArbFor<int>(), (crowd, seed) =>
        {
            var atOnce = crowd.World();
            atOnce.Decide();

            var oneByOne = OneByOne(crowd, new Random(seed));

            Assert.Equal(atOnce.Clusters(), oneByOne.Clusters());
            Assert.Equal(atOnce.Index, oneByOne.Index);
        }));
    }

    [Fact]
    public void Deciding_again_changes_nothing()
    {
        Check.One(Many, Prop.ForAll(Crowd.Any, crowd =>
        {
            var world = crowd.World();
            world.Decide();
            var before = world.Index;

            var again = world.DecideAgain();

            Assert.Empty(again.Links);
            Assert.Empty(again.Events);
            Assert.Empty(again.Retired);
            Assert.Equal(before, world.Index);
        }));
    }

    [Fact]
    public void Every_record_has_a_customer_and_none_breaks_a_constraint()
    {
        Check.One(Many, Prop.ForAll(Crowd.Any, crowd =>
        {
            var world = crowd.World();

            world.Decide();

            Assert.Equal(crowd.Records.Length, world.Links.Count);
            foreach (var (left, right) in crowd.Separated)
                Assert.NotEqual(world.CustomerOf(crowd.Records[left]), world.CustomerOf(crowd.Records[right]));
            foreach (var person in world.People())
                Assert.DoesNotContain(person.SelectMany(_ => person, (left, right) => (left, right)), pair => Contradict(pair.left, pair.right));
        }));
    }

    [Fact]
    public void Connected_records_are_one_person_where_nothing_certain_parts_anybody()
    {
        Check.One(Many, Prop.ForAll(Crowd.Any, crowd =>
        {
            var records = Array.ConvertAll(crowd.Records, record => record with { Values = [.. record.Values.Where(value => value.Kind != AttributeKind.VerifiedId)] });
            var world = (crowd with { Records = records, Separated = [] }).World();

            world.Decide();

            foreach (var (left, right) in crowd.Connected)
                Assert.Equal(world.CustomerOf(records[left]), world.CustomerOf(records[right]));
        }));
    }

    [Fact]
    public void What_is_gone_leaves_no_trace_in_who_is_together()
    {
        Check.One(Many, Prop.ForAll(Crowd.Any, ArbMap.Default.ArbFor<int>(), (crowd, seed) =>
        {
            var random = new Random(seed);
            var gone = crowd.Records.Where(_ => random.Next(3) == 0).Select(record => record.Id).ToHashSet();
            var world = crowd.World();
            world.Decide();
            world.Forget(gone);

            bool IsLeft((int Left, int Right) pair) => !gone.Contains(crowd.Records[pair.Left].Id) && !gone.Contains(crowd.Records[pair.Right].Id);
            var left = new PaperWorld();
            left.Put(crowd.Records.Where(record => !gone.Contains(record.Id)));
            foreach (var pair in crowd.Separated.Where(IsLeft))
                left.Separate(crowd.Records[pair.Left], crowd.Records[pair.Right]);
            foreach (var pair in crowd.Connected.Where(IsLeft))
                left.Connect(crowd.Records[pair.Left], crowd.Records[pair.Right]);
            left.Decide();

            world.DecideAgain();
            Assert.Equal(left.Clusters(), world.Clusters());
        }));
    }

    private static PaperWorld OneByOne(Crowd crowd, Random random)
    {
        var world = new PaperWorld();
        var steps = crowd.Records.Select<SourceRecord, Action>(record => () => PutOrChange(world, record, random))
            .Concat(crowd.Separated.Select<(int Left, int Right), Action>(pair => () => world.Separate(crowd.Records[pair.Left], crowd.Records[pair.Right])))
            .Concat(crowd.Connected.Select<(int Left, int Right), Action>(pair => () => world.Connect(crowd.Records[pair.Left], crowd.Records[pair.Right])))
            .ToArray();
        random.Shuffle(steps);
        foreach (var step in steps)
        {
            step();
            if (random.Next(3) > 0)
                world.Decide();
        }

        world.Decide();
        return world;
    }

    /// <summary>Some state something else first.</summary>
    private static void PutOrChange(PaperWorld world, SourceRecord record, Random random)
    {
        if (random.Next(4) == 0)
        {
            world.Put(record with { Values = [.. record.Values.Skip(1), People.Email("mail1@ice.example")] });
            world.Decide();
        }

        world.Put(record);
    }

    private static string InABatch(Crowd crowd)
    {
        var options = new LinkageOptions { Parallelism = 1 };
        var batch = new RecordBatch(options);
        foreach (var record in crowd.Records)
            batch.Add(record);
        foreach (var (left, right) in crowd.Connected)
            batch.Link(left, right);
        foreach (var (left, right) in crowd.Separated)
            batch.Unlink(left, right);
        var result = new RecordLinker(options).Link(batch, UntrainedModel.Model);
        return string.Join(" | ", crowd.Records.Select((record, number) => (record.Key, Customer: result.Clusters[number]))
            .GroupBy(record => record.Customer, record => record.Key)
            .Select(cluster => string.Join(' ', cluster.Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal));
    }

    private static bool Contradict(SourceRecord left, SourceRecord right) => VouchedFor.Any(kind => Ids(left, kind) is { Length: > 0 } mine
        && Ids(right, kind) is { Length: > 0 } theirs && !mine.Intersect(theirs).Any());

    private static string[] Ids(SourceRecord record, string qualifier) => [.. record.Values.Where(value => value.Qualifier == qualifier).Select(value => value.Value)];
}
