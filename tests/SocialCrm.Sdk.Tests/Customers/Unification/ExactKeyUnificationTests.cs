using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Unification;

public sealed class ExactKeyUnificationTests
{
    private readonly PaperWorld world = new();

    [Fact]
    public void A_record_that_shares_nothing_is_a_customer_of_its_own()
    {
        world.Put(Keyed.Record("a", "email:a"), Keyed.Record("b", "email:b"), Keyed.Record("c"));

        var decision = world.Decide();

        Assert.Equal("a | b | c", world.Clusters());
        Assert.Equal(3, decision.Events.Count);
        Assert.All(decision.Events, told => Assert.Equal((CustomerEventKind.Created, 0), (told.Kind, told.Reasons.Count)));
    }

    [Theory]
    [InlineData("email:a")]
    [InlineData("phone:+1")]
    [InlineData("account:x:a")]
    [InlineData("verified-id:loyalty:1")]
    [InlineData("my-own-rule:1")]
    public void A_shared_key_of_any_rule_makes_one_customer_and_is_its_reason(string key)
    {
        var (a, b) = (Keyed.Record("a", key), Keyed.Record("b", key));
        world.Put(a, b);

        var told = Assert.Single(world.Decide().Events);

        Assert.Equal("a b", world.Clusters());
        var reason = Assert.Single(told.Reasons);
        Assert.Equal(Keyed.Key(key).Rule, reason.Rule);
        Assert.Equal(new HashSet<SourceRecordId> { a.Id, b.Id }, [reason.Left, reason.Right]);
    }

    [Fact]
    public void Records_meet_through_others()
    {
        world.Put(Keyed.Record("a", "email:1"), Keyed.Record("b", "email:1", "phone:2"), Keyed.Record("c", "phone:2", "account:3"), Keyed.Record("d", "account:3"));

        var told = Assert.Single(world.Decide().Events);

        Assert.Equal("a b c d", world.Clusters());
        Assert.Equal(["account", "email", "phone"], told.Reasons.Select(reason => reason.Rule).Order());
    }

    [Fact]
    public void Every_rule_that_agrees_is_a_reason_once()
    {
        world.Put(Keyed.Record("a", "email:1", "phone:1", "phone:2"), Keyed.Record("b", "email:1", "phone:1", "phone:2"));

        var told = Assert.Single(world.Decide().Events);

        Assert.Equal(["email", "phone"], told.Reasons.Select(reason => reason.Rule));
    }

    [Fact]
    public void A_key_set_aside_never_links()
    {
        world.SetAside.Add(Keyed.Key("email:all"));
        world.Put(Keyed.Record("a", "email:all"), Keyed.Record("b", "email:all"), Keyed.Record("c", "email:all", "phone:1"), Keyed.Record("d", "phone:1"));

        world.Decide();

        Assert.Equal("a | b | c d", world.Clusters());
    }

    [Fact]
    public void Contradicting_verified_ids_keep_records_apart_whatever_they_share()
    {
        world.Put(Keyed.Record("a", "email:1", "verified-id:loyalty:1"), Keyed.Record("b", "email:1", "verified-id:loyalty:2"));

        world.Decide();

        Assert.Equal("a | b", world.Clusters());
    }

    [Fact]
    public void Contradicting_verified_ids_keep_whole_clusters_apart()
    {
        world.Put(
            Keyed.Record("a", "verified-id:loyalty:1", "email:a"),
            Keyed.Record("a2", "email:a", "phone:shared"),
            Keyed.Record("b", "verified-id:loyalty:2", "email:b"),
            Keyed.Record("b2", "email:b", "phone:shared"));

        world.Decide();

        Assert.Equal("a a2 | b b2", world.Clusters());
    }

    [Fact]
    public void Verified_ids_of_different_kinds_do_not_contradict()
    {
        world.Put(Keyed.Record("a", "email:1", "verified-id:loyalty:1"), Keyed.Record("b", "email:1", "verified-id:passport:2"));

        world.Decide();

        Assert.Equal("a b", world.Clusters());
    }

    [Fact]
    public void A_record_with_two_ids_of_a_kind_contradicts_neither_and_joins_one()
    {
        world.Put(
            Keyed.Record("a", "verified-id:loyalty:1"), Keyed.Record("b", "verified-id:loyalty:2"), Keyed.Record("both", "verified-id:loyalty:1", "verified-id:loyalty:2"));

        world.Decide();

        Assert.True(world.Clusters() is "a both | b" or "a | b both", world.Clusters());
    }

    [Fact]
    public void Separated_records_stay_apart_also_through_others()
    {
        var (a, b) = (Keyed.Record("a", "email:1"), Keyed.Record("b", "phone:1"));
        world.Put(a, b, Keyed.Record("between", "email:1", "phone:1"));
        world.Separate(a, b);

        world.Decide();

        Assert.Equal("a between | b", world.Clusters());
    }

    [Fact]
    public void A_connection_links_what_shares_nothing()
    {
        var (a, b) = (Keyed.Record("a"), Keyed.Record("b"));
        world.Put(a, b);
        world.Connect(b, a);

        var told = Assert.Single(world.Decide().Events);

        Assert.Equal("a b", world.Clusters());
        Assert.Equal("redeemed-code", Assert.Single(told.Reasons).Rule);
    }

    [Fact]
    public void A_separation_wins_over_a_connection()
    {
        var (a, b) = (Keyed.Record("a"), Keyed.Record("b"));
        world.Put(a, b);
        world.Connect(a, b);
        world.Separate(a, b);

        world.Decide();

        Assert.Equal("a | b", world.Clusters());
    }

    [Fact]
    public void A_connection_to_a_record_that_is_not_there_says_nothing_yet()
    {
        var (a, b) = (Keyed.Record("a"), Keyed.Record("b"));
        world.Put(a);
        world.Connect(a, b);
        world.Decide();

        world.Put(b);
        var decision = world.Decide();

        Assert.Equal("a b", world.Clusters());
        Assert.Equal(CustomerEventKind.Linked, Assert.Single(decision.Events).Kind);
    }

    [Fact]
    public void The_stronger_proof_is_heard_first()
    {
        // The phone would take x to a or b; the loyalty id says b.
        world.Put(
            Keyed.Record("a", "phone:1", "verified-id:loyalty:1"),
            Keyed.Record("x", "phone:1", "verified-id:passport:7"),
            Keyed.Record("b", "verified-id:loyalty:2", "verified-id:passport:7"));

        world.Decide();

        Assert.Equal("a | b x", world.Clusters());
    }
}
