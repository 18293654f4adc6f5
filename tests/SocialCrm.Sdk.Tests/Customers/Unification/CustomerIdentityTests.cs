using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Unification;

public sealed class CustomerIdentityTests
{
    private readonly PaperWorld world = new();
    private readonly SourceRecord a = People.Stating("crm", "a", Mail("a"));
    private readonly SourceRecord b = People.Stating("crm", "b", Mail("b"));

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
        Assert.Equal(new LinkReason("steward", merge.Reasons[0].Left, merge.Reasons[0].Right), Assert.Single(merge.Reasons));
        Assert.Equal([new RecordLink(b.Id, older)], decision.Links);
    }

    [Fact]
    public void A_new_record_joins_without_disturbing_anybody()
    {
        world.Put(a);
        world.Decide();
        var joining = People.Stating("crm", "a2", Mail("a"));
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
        world.Put(People.Stating("crm", "bridge", Mail("a"), Mail("b")));

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
        SourceRecord[] records = [a, People.Stating("crm", "a2", Mail("a")), People.Stating("crm", "a3", Mail("a"))];
        world.Put(records);
        world.Decide();
        var before = world.CustomerOf(a);

        var moving = People.Stating("crm", leaving, Mail("new"));
        world.Put(moving);
        var decision = world.Decide();

        Assert.All(records.Where(record => record.Id != moving.Id), record => Assert.Equal(before, world.CustomerOf(record)));
        Assert.NotEqual(before, world.CustomerOf(moving));
        var split = Assert.Single(decision.Events);
        Assert.Equal((CustomerEventKind.Split, before, (CustomerId?)world.CustomerOf(moving)), (split.Kind, split.Customer, split.Other));
        Assert.Equal([moving.Id], split.Records);
        Assert.Equal("too-little-shared", Assert.Single(split.Reasons).Rule);
        Assert.Empty(decision.Retired);
    }

    [Fact]
    public void A_separation_splits_with_the_pair_as_the_reason()
    {
        var other = People.Stating("crm", "other", Mail("a"));
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
        world.Put(a, People.Stating("crm", "other", Mail("a"), People.Loyalty("A17")));
        world.Decide();

        world.Put(People.Stating("crm", "a", Mail("a"), People.Loyalty("A27")));
        var split = Assert.Single(world.Decide().Events);

        Assert.Equal("a | other", world.Clusters());
        Assert.Equal("contradicting", Assert.Single(split.Reasons).Rule);
    }

    [Fact]
    public void A_record_that_changes_sides_moves_and_both_customers_stay()
    {
        var (first, second) = (People.Stating("crm", "first", Mail("a")), People.Stating("crm", "second", Mail("b")));
        world.Put(a, b, first, second);
        world.Decide();
        var (old, joined) = (world.CustomerOf(a), world.CustomerOf(b));

        world.Put(People.Stating("crm", "first", Mail("b")));
        var decision = world.Decide();

        Assert.Equal((old, joined, joined), (world.CustomerOf(a), world.CustomerOf(b), world.CustomerOf(first)));
        var told = Assert.Single(decision.Events);
        Assert.Equal((CustomerEventKind.Split, old, (CustomerId?)joined), (told.Kind, told.Customer, told.Other));
        Assert.Empty(decision.Retired);
    }

    [Fact]
    public void A_customer_that_falls_apart_between_others_merges_into_one_and_its_other_records_part_from_that()
    {
        var (large, small) = (People.Stating("crm", "large", Mail("c")), People.Stating("crm", "small", Mail("c")));
        var large2 = People.Stating("crm", "large2", Mail("c"));
        world.Put(a, b);
        world.Decide();
        world.Put(large, large2, small);
        world.Decide();
        var gone = world.CustomerOf(large);

        world.Put(People.Stating("crm", "large", Mail("a")), People.Stating("crm", "large2", Mail("a")), People.Stating("crm", "small", Mail("b")));
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
        var ofA = People.Stating("crm", "a-later", Mail("a"));
        var ofB = People.Stating("crm", "b-later", Mail("b"));
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
        world.Put(a, People.Stating("crm", "a2", Mail("a"), Number(1)), b, People.Stating("crm", "b2", Mail("b"), Number(2)));
        world.Decide();
        world.Connect(a, b);
        var merge = Assert.Single(world.Decide().Events);
        world.Undo(merge);
        world.Decide();

        world.Put(People.Stating("crm", "between", Number(1), Number(2)));
        world.Decide();

        Assert.True(world.Clusters() is "a a2 between | b b2" or "a a2 | b b2 between", world.Clusters());
    }

    private static RecordValue Mail(string mailbox) => People.Email($"{mailbox}@{mailbox}.example");

    private static RecordValue Number(int number) => People.Phone($"+44 7911 12345{number}");
}
