using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Unification;

public sealed class CustomerIdentityTests
{
    private readonly PaperWorld world = new();
    private readonly KeyedRecord a = Keyed.Record("a", "email:a");
    private readonly KeyedRecord b = Keyed.Record("b", "email:b");

    [Fact]
    public void A_merge_keeps_the_older_id_and_retires_the_younger()
    {
        world.Put(a);
        world.Decide();
        world.Put(b);
        world.Decide();
        var (older, younger) = (world.CustomerOf(a), world.CustomerOf(b));

        world.Connect(a, b);
        var decision = world.Decide();

        Assert.Equal((older, older), (world.CustomerOf(a), world.CustomerOf(b)));
        Assert.Equal(KeyValuePair.Create(younger, older), Assert.Single(decision.Retired));
        var merge = Assert.Single(decision.Events);
        Assert.Equal((CustomerEventKind.Merged, older, younger), (merge.Kind, merge.Customer, merge.Other));
        Assert.Equal([b.Id], merge.Records);
        Assert.Equal(new LinkReason("redeemed-code", merge.Reasons[0].Left, merge.Reasons[0].Right), Assert.Single(merge.Reasons));
        Assert.Equal([new RecordLink(b.Id, older)], decision.Links);
    }

    [Fact]
    public void A_new_record_joins_without_disturbing_anybody()
    {
        world.Put(a);
        world.Decide();
        var joining = Keyed.Record("a2", "email:a");
        world.Put(joining);

        var decision = world.Decide();

        Assert.Equal([new RecordLink(joining.Id, world.CustomerOf(a))], decision.Links);
        var told = Assert.Single(decision.Events);
        Assert.Equal((CustomerEventKind.Linked, world.CustomerOf(a)), (told.Kind, told.Customer));
        Assert.Equal("email", Assert.Single(told.Reasons).Rule);
    }

    [Fact]
    public void A_new_record_that_bridges_two_customers_joins_and_merges_them()
    {
        world.Put(a, b);
        world.Decide();
        world.Put(Keyed.Record("bridge", "email:a", "email:b"));

        var decision = world.Decide();

        Assert.Equal("a b bridge", world.Clusters());
        Assert.Equal([CustomerEventKind.Merged, CustomerEventKind.Linked], decision.Events.Select(told => told.Kind));
        Assert.All(decision.Events, told => Assert.NotEmpty(told.Reasons));
    }

    // One of the three has the smallest id, whichever it is.
    [Theory]
    [InlineData("a")]
    [InlineData("a2")]
    [InlineData("a3")]
    public void A_split_leaves_the_id_with_the_larger_part_and_says_why(string leaving)
    {
        KeyedRecord[] records = [a, Keyed.Record("a2", "email:a"), Keyed.Record("a3", "email:a")];
        world.Put(records);
        world.Decide();
        var before = world.CustomerOf(a);

        var moving = Keyed.Record(leaving, "email:new");
        world.Put(moving);
        var decision = world.Decide();

        Assert.All(records.Where(record => record.Id != moving.Id), record => Assert.Equal(before, world.CustomerOf(record)));
        Assert.NotEqual(before, world.CustomerOf(moving));
        var split = Assert.Single(decision.Events);
        Assert.Equal((CustomerEventKind.Split, before, (CustomerId?)world.CustomerOf(moving)), (split.Kind, split.Customer, split.Other));
        Assert.Equal([moving.Id], split.Records);
        Assert.Equal("nothing-shared", Assert.Single(split.Reasons).Rule);
        Assert.Empty(decision.Retired);
    }

    [Fact]
    public void A_separation_splits_with_the_pair_as_the_reason()
    {
        var other = Keyed.Record("other", "email:a");
        world.Put(a, other);
        world.Decide();

        world.Separate(a, other);
        var split = Assert.Single(world.Decide().Events);

        Assert.Equal("a | other", world.Clusters());
        var reason = Assert.Single(split.Reasons);
        Assert.Equal(("separated", new HashSet<SourceRecordId> { a.Id, other.Id }.SetEquals([reason.Left, reason.Right])), (reason.Rule, true));
    }

    [Fact]
    public void Ids_that_come_to_contradict_split_with_that_as_the_reason()
    {
        world.Put(a, Keyed.Record("other", "email:a", "verified-id:loyalty:1"));
        world.Decide();

        world.Put(Keyed.Record("a", "email:a", "verified-id:loyalty:2"));
        var split = Assert.Single(world.Decide().Events);

        Assert.Equal("a | other", world.Clusters());
        Assert.Equal("contradicting-verified-ids", Assert.Single(split.Reasons).Rule);
    }

    [Fact]
    public void A_record_that_changes_sides_moves_and_both_customers_stay()
    {
        var (first, second) = (Keyed.Record("first", "email:a"), Keyed.Record("second", "email:b"));
        world.Put(a, b, first, second);
        world.Decide();
        var (old, joined) = (world.CustomerOf(a), world.CustomerOf(b));

        world.Put(Keyed.Record("first", "email:b"));
        var decision = world.Decide();

        Assert.Equal((old, joined, joined), (world.CustomerOf(a), world.CustomerOf(b), world.CustomerOf(first)));
        var told = Assert.Single(decision.Events);
        Assert.Equal((CustomerEventKind.Split, old, (CustomerId?)joined), (told.Kind, told.Customer, told.Other));
        Assert.Empty(decision.Retired);
    }

    [Fact]
    public void A_customer_that_falls_apart_between_others_merges_into_one_and_its_other_records_part_from_that()
    {
        var (large, small) = (Keyed.Record("large", "email:c"), Keyed.Record("small", "email:c"));
        var large2 = Keyed.Record("large2", "email:c");
        world.Put(a, b);
        world.Decide();
        world.Put(large, large2, small);
        world.Decide();
        var gone = world.CustomerOf(large);

        world.Put(Keyed.Record("large", "email:a"), Keyed.Record("large2", "email:a"), Keyed.Record("small", "email:b"));
        var decision = world.Decide();

        Assert.Equal("a large large2 | b small", world.Clusters());
        Assert.Equal(KeyValuePair.Create(gone, world.CustomerOf(a)), Assert.Single(decision.Retired));
        Assert.Collection(
            decision.Events,
            merge => Assert.Equal((CustomerEventKind.Merged, world.CustomerOf(a), (CustomerId?)gone, 3), (merge.Kind, merge.Customer, merge.Other, merge.Records.Count)),
            split => Assert.Equal((CustomerEventKind.Split, world.CustomerOf(a), (CustomerId?)world.CustomerOf(b), small.Id), (split.Kind, split.Customer, split.Other, split.Records[0])));
    }

    [Fact]
    public void Undoing_a_merge_brings_the_customer_back_under_its_own_id()
    {
        world.Put(a, b);
        world.Decide();
        var before = (world.CustomerOf(a), world.CustomerOf(b));
        world.Connect(a, b);
        var merge = Assert.Single(world.Decide().Events);

        world.Undo(merge);
        var decision = world.Decide();

        Assert.Equal(before, (world.CustomerOf(a), world.CustomerOf(b)));
        Assert.Empty(decision.Links);
        Assert.Empty(decision.Events);
        Assert.Empty(world.Retired);
    }

    [Fact]
    public void A_record_that_came_after_the_merge_follows_its_own_evidence_when_the_merge_is_undone()
    {
        world.Put(a, b);
        world.Decide();
        world.Connect(a, b);
        var merge = Assert.Single(world.Decide().Events);
        var ofA = Keyed.Record("a-later", "email:a");
        var ofB = Keyed.Record("b-later", "email:b");
        world.Put(ofA, ofB);
        world.Decide();

        world.Undo(merge);
        world.Decide();

        Assert.Equal("a a-later | b b-later", world.Clusters());
        Assert.Equal(merge.Customer, world.CustomerOf(merge.Customer == world.CustomerOf(a) ? ofA : ofB));
    }

    [Fact]
    public void A_record_that_resembles_both_sides_does_not_bridge_an_undone_merge()
    {
        world.Put(a, Keyed.Record("a2", "email:a", "phone:1"), b, Keyed.Record("b2", "email:b", "phone:2"));
        world.Decide();
        world.Connect(a, b);
        var merge = Assert.Single(world.Decide().Events);
        world.Undo(merge);
        world.Decide();

        world.Put(Keyed.Record("between", "phone:1", "phone:2"));
        world.Decide();

        Assert.True(world.Clusters() is "a a2 between | b b2" or "a a2 | b b2 between", world.Clusters());
    }
}
