using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.GoldenRecords;

public sealed class SurvivorshipRulesTests
{
    private static readonly string[] Born = ["crm/1@1=1990-05-17", "shop/2@5=1991", "shop/3@3=1991-02-03"];

    [Fact]
    public void Each_kind_has_rules_of_its_own()
    {
        var rules = Frozen(rules => rules.For(AttributeKind.BirthDate, Survivorship.MostTrusted("crm")).For(AttributeKind.Email, Survivorship.MostFrequent));

        Assert.Equal("1990-05-17", Chosen(rules, AttributeKind.BirthDate, Born));
        Assert.Equal("a@ice.example", Chosen(rules, AttributeKind.Email, "a/1@1=a@ice.example", "b/2@1=a@ice.example", "c/3@9=b@ice.example"));
    }

    [Fact]
    public void Kinds_that_are_not_named_show_the_value_stated_last_unless_the_host_says_otherwise()
    {
        string[] cities = ["crm/1@1=Bern", "shop/2@5=Basel"];

        Assert.Equal("Basel", Chosen(Frozen(_ => { }), AttributeKind.City, cities));
        Assert.Equal("Bern", Chosen(Frozen(rules => rules.Otherwise(Survivorship.MostTrusted("crm"))), AttributeKind.City, cities));
    }

    [Fact]
    public void The_next_rule_is_asked_for_what_the_one_before_likes_equally()
    {
        var trustedThenComplete = Frozen(rules => rules.For(AttributeKind.BirthDate, Survivorship.MostTrusted("shop"), Survivorship.MostComplete));
        var completeThenTrusted = Frozen(rules => rules.For(AttributeKind.BirthDate, Survivorship.MostComplete, Survivorship.MostTrusted("crm")));

        Assert.Equal("1991-02-03", Chosen(trustedThenComplete, AttributeKind.BirthDate, Born));
        Assert.Equal("1990-05-17", Chosen(completeThenTrusted, AttributeKind.BirthDate, Born));
    }

    [Fact]
    public void A_rule_of_the_hosts_own_decides_or_leaves_it_to_the_next()
    {
        string[] cities = ["crm/1@1=Bern", "shop/2@5=Basel", "web/3@9=Genf"];

        Assert.Equal("Bern", Chosen(Frozen(rules => rules.Otherwise(new First(), Survivorship.MostRecent)), AttributeKind.City, cities));
        Assert.Equal("Basel", Chosen(Frozen(rules => rules.Otherwise(Survivorship.MostTrusted("shop"), new First())), AttributeKind.City, cities));
        Assert.Equal("Genf", Chosen(Frozen(rules => rules.Otherwise(new Undecided(), Survivorship.MostRecent)), AttributeKind.City, cities));
        Assert.Null(Chosen(Frozen(rules => rules.Otherwise(Survivorship.MostRecent, new Undecided())), AttributeKind.City, cities));
    }

    [Fact]
    public void National_numbers_are_read_as_the_hosts_region_has_them()
    {
        var rules = new SurvivorshipRules().For(AttributeKind.Phone, Survivorship.MostFrequent).Freeze("GB");

        Assert.Equal("07911 123456", Chosen(rules, AttributeKind.Phone, "a/1@2=07911 123456", "b/2@1=+44 7911 123456", "c/3@9=+44 7911 654321"));
    }

    [Fact]
    public async Task A_host_sets_rules_by_kind_and_every_value_keeps_where_it_came_from()
    {
        await using var host = new CustomersOnSqlite(crm =>
        {
            crm.UseSurvivorship(rules => rules
                .For(AttributeKind.Email, Survivorship.MostTrusted("crm", "web-shop"))
                .For(AttributeKind.BirthDate, Survivorship.MostComplete, Survivorship.MostTrusted("crm"))
                .Otherwise(Survivorship.MostFrequent));
        });
        var row = People.Stating("crm", "1", People.Email("a@ice.example"), People.FullName("Anna Berg"), People.BirthDate("1990"));
        var order = People.Stating("shop", "2", People.Email("A@ice.example"), People.FullName("anna b"), People.BirthDate("1990-01-02")) with { ObservedAt = People.Noon.AddDays(1) };
        await host.TakeInAsync(row, order);

        var golden = (await host.Customers.GetAsync(await host.CustomerOfAsync(row)))!.Golden;

        Assert.Equal(
            [("anna b", order.Id, order.ObservedAt), ("a@ice.example", row.Id, row.ObservedAt), ("1990-01-02", order.Id, order.ObservedAt)],
            golden.Select(value => (value.Value.Value, value.Record, value.ObservedAt)));
    }

    [Fact]
    public void Rules_that_cannot_be_meant_are_refused_while_the_host_is_composed()
    {
        Assert.Contains("Email has rules already", Refusal(rules => rules.For(AttributeKind.Email, Survivorship.MostRecent).For(AttributeKind.Email, Survivorship.MostComplete)), StringComparison.Ordinal);
        Assert.Contains("set already", Refusal(rules => rules.Otherwise(Survivorship.MostRecent).Otherwise(Survivorship.MostRecent)), StringComparison.Ordinal);
        Assert.Contains("No rule is given", Refusal(rules => rules.For(AttributeKind.Email)), StringComparison.Ordinal);
        Assert.Contains("no kind", Refusal(rules => rules.For((AttributeKind)999, Survivorship.MostRecent)), StringComparison.Ordinal);
    }

    private static string Refusal(Action<SurvivorshipRules> configure) =>
        Assert.ThrowsAny<ArgumentException>(() => new Microsoft.Extensions.DependencyInjection.ServiceCollection().AddSocialCrm(crm => crm.UseSurvivorship(configure))).Message;

    private static ISurvivorshipRule Frozen(Action<SurvivorshipRules> configure)
    {
        var rules = new SurvivorshipRules();
        configure(rules);
        return rules.Freeze(defaultRegion: null);
    }

    private static string? Chosen(ISurvivorshipRule rule, AttributeKind kind, params string[] values) => rule.Choose(Stated.Values(kind, values))?.Value.Value;

    private sealed class First : ISurvivorshipRule
    {
        public GoldenValue? Choose(IReadOnlyList<GoldenValue> candidates) => candidates[0];
    }

    private sealed class Undecided : ISurvivorshipRule
    {
        public GoldenValue? Choose(IReadOnlyList<GoldenValue> candidates) => null;
    }
}
