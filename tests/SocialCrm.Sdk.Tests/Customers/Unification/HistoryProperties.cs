using FsCheck;
using FsCheck.Fluent;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Unification;

/// <summary>What happened to customers is told whole, and can be taken back.</summary>
public sealed class HistoryProperties
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(200);

    [Fact]
    public void The_history_replays_to_the_present()
    {
        Check.One(Many, Prop.ForAll(Crowd.Any, Crowd.Any, (first, second) =>
        {
            var world = Changed(first, second);

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
        Check.One(Many, Prop.ForAll(Crowd.Any, Crowd.Any, (first, second) =>
        {
            foreach (var told in Changed(first, second).History)
                Assert.True(told.Reasons.Count > 0 || told is { Kind: CustomerEventKind.Created, Records.Count: 1 }, told.Kind.ToString());
        }));
    }

    [Fact]
    public void Customers_that_merge_keep_the_oldest_id()
    {
        Check.One(Many, Prop.ForAll(Crowd.Any, ArbMap.Default.ArbFor<int>(), (crowd, seed) =>
        {
            var world = (crowd with { Separated = [], Connected = [] }).World();
            world.Decide();
            var before = new Dictionary<SourceRecordId, CustomerId>(world.Links);

            ConnectTwo(world, crowd, new Random(seed));
            var decision = world.Decide();

            // A connection may also part others, whose larger part keeps the id.
            foreach (var merge in decision.Events.Where(told => told.Kind == CustomerEventKind.Merged && decision.Events.All(other => other.Kind != CustomerEventKind.Split)))
                Assert.True(merge.Customer.Value.CompareTo(merge.Other!.Value.Value) < 0);
            Assert.All(decision.Retired, retired => Assert.Contains(retired.Value, world.Links.Values));
            Assert.All(world.Links.Values.Distinct(), customer => Assert.Contains(customer, before.Values.Concat(decision.Events.Select(told => told.Other ?? told.Customer))));
        }));
    }

    [Fact]
    public void Undoing_a_merge_restores_customers_and_ids()
    {
        Check.One(Many, Prop.ForAll(Crowd.Any, ArbMap.Default.ArbFor<int>(), (crowd, seed) =>
        {
            var world = (crowd with { Separated = [], Connected = [] }).World();
            world.Decide();
            var before = new Dictionary<SourceRecordId, CustomerId>(world.Links);
            ConnectTwo(world, crowd, new Random(seed));
            if (world.Decide().Events is not [{ Kind: CustomerEventKind.Merged } merge])
                return;

            world.Undo(merge);
            var settled = world.Decide();

            Assert.Equal(before.OrderBy(link => link.Key.Value), world.Links.OrderBy(link => link.Key.Value));
            Assert.Empty(settled.Events);
        }));
    }

    /// <summary>The second crowd's records carry the same names, so that records say something else and customers break and form.</summary>
    private static PaperWorld Changed(Crowd first, Crowd second)
    {
        var world = first.World();
        world.Decide();
        world.Put(second.Records);
        world.Decide();
        return world;
    }

    private static void ConnectTwo(PaperWorld world, Crowd crowd, Random random)
    {
        var (left, right) = (crowd.Records[random.Next(crowd.Records.Length)], crowd.Records[random.Next(crowd.Records.Length)]);
        if (left != right)
            world.Connect(left, right);
    }
}
