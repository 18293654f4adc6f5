using FsCheck;
using FsCheck.Fluent;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Unification;

public sealed class ExactKeyUnificationProperties
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(400);

    [Fact]
    public void The_order_of_a_scope_has_no_say()
    {
        Check.One(Many, Prop.ForAll(Crowd.Constrained, ArbMap.Default.ArbFor<int>(), (crowd, seed) =>
        {
            var (straight, shuffled) = (crowd.World(), crowd.World());

            straight.Decide();
            shuffled.Decide(scope => Shuffle(scope, new Random(seed)));

            Assert.Equal(straight.Links.OrderBy(link => link.Key.Value), shuffled.Links.OrderBy(link => link.Key.Value));
            Assert.Equal(straight.History.Select(Told), shuffled.History.Select(Told));
        }));
    }

    [Fact]
    public void The_order_of_arrival_has_no_say_in_who_is_together()
    {
        Check.One(Many, Prop.ForAll(Crowd.Constrained, ArbMap.Default.ArbFor<int>(), (crowd, seed) =>
        {
            var batch = crowd.World();
            batch.Decide();

            var random = new Random(seed);
            var oneByOne = (crowd with { Records = [], Separated = [], Connected = [] }).World();
            foreach (var step in Shuffled(Arrivals(crowd, oneByOne), random))
            {
                step();
                if (random.Next(3) > 0)
                    oneByOne.Decide();
            }

            oneByOne.Decide();
            Assert.Equal(batch.Clusters(), oneByOne.Clusters());
        }));
    }

    [Fact]
    public void Deciding_again_changes_nothing()
    {
        Check.One(Many, Prop.ForAll(Crowd.Constrained, crowd =>
        {
            var world = crowd.World();
            world.Decide();

            var again = world.DecideAgain();

            Assert.Empty(again.Links);
            Assert.Empty(again.Events);
            Assert.Empty(again.Retired);
        }));
    }

    [Fact]
    public void Every_record_has_a_customer_and_none_breaks_a_constraint()
    {
        Check.One(Many, Prop.ForAll(Crowd.Constrained, crowd =>
        {
            var world = crowd.World();

            world.Decide();

            Assert.Equal(crowd.Records.Length, world.Links.Count);
            foreach (var together in Clusters(world))
                Assert.DoesNotContain(Pairs(together), pair => MustNot(world, pair.Left, pair.Right));
        }));
    }

    [Fact]
    public void Records_that_share_a_key_are_apart_only_where_a_constraint_keeps_them()
    {
        Check.One(Many, Prop.ForAll(Crowd.Constrained, crowd =>
        {
            var world = crowd.World();
            world.Decide();
            var clusters = Clusters(world);

            foreach (var (one, other) in clusters.SelectMany(one => clusters.Where(other => other != one), (one, other) => (one, other)))
            {
                if (one.Exists(left => other.Exists(right => left.Keys.Intersect(right.Keys).Any())))
                    Assert.Contains(one.SelectMany(_ => other, (left, right) => (left, right)), pair => MustNot(world, pair.left, pair.right));
            }
        }));
    }

    [Fact]
    public void Where_nothing_forbids_customers_are_the_connected_components()
    {
        Check.One(Many, Prop.ForAll(Crowd.Free, crowd =>
        {
            var world = crowd.World();

            world.Decide();

            Assert.Equal(Components(crowd), world.Clusters());
        }));
    }

    [Fact]
    public void The_history_replays_to_the_present()
    {
        Check.One(Many, Prop.ForAll(Crowd.Constrained, Crowd.Constrained, (first, second) =>
        {
            var world = first.World();
            world.Decide();
            // The second crowd's records carry the same names, so that records change their keys and clusters break and form.
            world.Put(second.Records);
            world.Decide();

            foreach (var customer in world.History.SelectMany(told => new[] { told.Customer, told.Other ?? told.Customer }).Distinct())
            {
                var past = new CustomerPast(customer);
                foreach (var told in world.History)
                    past.Replay(told);
                Assert.Equal(world.Links.Where(link => link.Value == customer).Select(link => link.Key).ToHashSet(), past.Records);
                Assert.Equal(past.Records.Count == 0, world.Retired.ContainsKey(customer));
            }
        }));
    }

    [Fact]
    public void Every_record_that_joins_others_has_a_reason()
    {
        Check.One(Many, Prop.ForAll(Crowd.Constrained, Crowd.Constrained, (first, second) =>
        {
            var world = first.World();
            world.Decide();
            world.Put(second.Records);
            world.Decide();

            foreach (var told in world.History)
                Assert.True(told.Reasons.Count > 0 || told is { Kind: CustomerEventKind.Created, Records.Count: 1 }, told.Kind.ToString());
        }));
    }

    [Fact]
    public void Customers_that_merge_keep_the_oldest_id()
    {
        Check.One(Many, Prop.ForAll(Crowd.Free, ArbMap.Default.ArbFor<int>(), (crowd, seed) =>
        {
            var world = crowd.World();
            world.Decide();
            var before = new Dictionary<SourceRecordId, CustomerId>(world.Links);

            var random = new Random(seed);
            for (var i = 0; i < 3; i++)
                world.Connect(crowd.Records[random.Next(crowd.Records.Length)], crowd.Records[random.Next(crowd.Records.Length)]);
            world.Decide();

            foreach (var together in Clusters(world))
                Assert.Equal(together.Min(record => before[record.Id].Value), world.CustomerOf(together[0]).Value);
        }));
    }

    [Fact]
    public void Undoing_a_merge_restores_customers_and_ids()
    {
        Check.One(Many, Prop.ForAll(Crowd.Free, ArbMap.Default.ArbFor<int>(), (crowd, seed) =>
        {
            var world = crowd.World();
            world.Decide();
            var before = new Dictionary<SourceRecordId, CustomerId>(world.Links);
            var random = new Random(seed);
            world.Connect(crowd.Records[random.Next(crowd.Records.Length)], crowd.Records[random.Next(crowd.Records.Length)]);
            var merge = world.Decide().Events.SingleOrDefault();

            if (merge is not null)
                world.Undo(merge);
            var settled = world.Decide();

            Assert.Equal(before.OrderBy(link => link.Key.Value), world.Links.OrderBy(link => link.Key.Value));
            Assert.Empty(settled.Events);
        }));
    }

    private static IEnumerable<Action> Arrivals(Crowd crowd, PaperWorld world) =>
    [
        .. crowd.Records.Select<KeyedRecord, Action>(record => () => world.Put(record)),
        .. crowd.Separated.Where(pair => pair.Left != pair.Right).Select<(int Left, int Right), Action>(pair => () => world.Separate(crowd.Records[pair.Left], crowd.Records[pair.Right])),
        .. crowd.Connected.Select<(int Left, int Right), Action>(pair => () => world.Connect(crowd.Records[pair.Left], crowd.Records[pair.Right])),
    ];

    private static string Components(Crowd crowd)
    {
        var component = Enumerable.Range(0, crowd.Records.Length).ToArray();
        for (var changed = true; changed;)
        {
            changed = false;
            for (var left = 0; left < component.Length; left++)
            {
                for (var right = 0; right < component.Length; right++)
                {
                    var meet = crowd.Records[left].Keys.Intersect(crowd.Records[right].Keys).Any() || crowd.Connected.Contains((left, right));
                    if (!meet || component[left] == component[right])
                        continue;
                    component[left] = component[right] = Math.Min(component[left], component[right]);
                    changed = true;
                }
            }
        }

        return string.Join(" | ", crowd.Records
            .Select((record, number) => (record.Record.Key, Component: component[number]))
            .GroupBy(record => record.Component, record => record.Key)
            .Select(cluster => string.Join(' ', cluster.Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal));
    }

    private static List<List<KeyedRecord>> Clusters(PaperWorld world) =>
        [.. world.Links.GroupBy(link => link.Value, link => world.Records[link.Key]).Select(cluster => cluster.ToList())];

    private static IEnumerable<(KeyedRecord Left, KeyedRecord Right)> Pairs(List<KeyedRecord> records) =>
        records.SelectMany((left, number) => records.Skip(number + 1), (left, right) => (left, right));

    private static bool MustNot(PaperWorld world, KeyedRecord left, KeyedRecord right) =>
        world.Separations.Contains(new RecordSeparation(left.Id, right.Id))
        || world.Separations.Contains(new RecordSeparation(right.Id, left.Id))
        || Disjoint(Ids(left, "loyalty:"), Ids(right, "loyalty:"))
        || Disjoint(Ids(left, "passport:"), Ids(right, "passport:"));

    private static string[] Ids(KeyedRecord record, string qualifier) =>
        [.. record.Keys.Where(key => key.Rule == "verified-id" && key.Value.StartsWith(qualifier, StringComparison.Ordinal)).Select(key => key.Value)];

    private static bool Disjoint(string[] left, string[] right) => left.Length > 0 && right.Length > 0 && !left.Intersect(right).Any();

    private static object Told(CustomerEvent told) =>
        (told.Id, told.Kind, told.Customer, told.Other, string.Join(',', told.Records), string.Join(',', told.Reasons));

    private static UnificationScope Shuffle(UnificationScope scope, Random random) => new(
        Shuffled(scope.Records.Select(record => record with { Keys = Shuffled(record.Keys, random) }), random),
        Shuffled(scope.Links, random),
        Shuffled(scope.Separations.Select(pair => random.Next(2) == 0 ? pair : new RecordSeparation(pair.Right, pair.Left)), random),
        Shuffled(scope.Connections.Select(pair => random.Next(2) == 0 ? pair : pair with { Left = pair.Right, Right = pair.Left }), random),
        scope.SetAside);

    private static List<T> Shuffled<T>(IEnumerable<T> things, Random random) => [.. things.OrderBy(_ => random.Next())];
}
