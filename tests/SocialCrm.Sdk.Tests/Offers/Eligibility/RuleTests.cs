using SocialCrm.Channels;
using SocialCrm.Offers;
using static SocialCrm.Sdk.Tests.Offers.Asked;

namespace SocialCrm.Sdk.Tests.Offers;

public sealed class RuleTests
{
    private static readonly ChannelId Bluesky = new("bluesky");

    public static TheoryData<IEligibilityRule, string> Missing => new()
    {
        { new InSegment("parents"), "groups" },
        { new HasTier("gold"), "tier" },
        { new OnChannel(Bluesky), "channel" },
        { new OnSiteKind(SiteKind.Microblog), "kind of site" },
        { new IsNewCustomer(), "ordered" },
        { new IsReturningCustomer(), "ordered" },
        { new HasSpent(atLeast: Euros(1)), "spent" },
        { new HasSpent(atMost: Euros(1)) { Within = TimeSpan.FromDays(1) }, "spent" },
        { new CartHolds(ProductSelection.Everything), "cart" },
        { new CartComesTo(Euros(1)), "cart" },
        { new HasConsent("offers"), "agreed" },
    };

    [Theory]
    [MemberData(nameof(Missing))]
    public void A_fact_that_is_missing_lets_nobody_in_and_is_named(IEligibilityRule rule, string what)
    {
        foreach (var request in new[] { Nothing, With(CustomerTraits.Unknown) })
        {
            var answer = rule.Judge(request);

            Assert.Equal((false, true), (answer.IsEligible, answer.IsUnknown));
            Assert.Contains(what, answer.Reason, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("gold", true)]
    [InlineData("silver", true)]
    [InlineData("Gold", false)]
    [InlineData("", false)]
    public void The_tier_is_compared_to_the_letter(string tier, bool gets) => Expect(gets, new HasTier("gold", "silver"), With(new CustomerTraits { Tier = tier }));

    [Theory]
    [InlineData("parents", true)]
    [InlineData("students", true)]
    [InlineData("pilots", false)]
    [InlineData(null, false)]
    public void One_segment_is_enough(string? segment, bool gets) =>
        Expect(gets, new InSegment("parents", "students"), With(new CustomerTraits { Segments = segment is null ? [] : [segment, "others"] }));

    [Fact]
    public void The_channel_and_its_kind_are_those_of_the_request()
    {
        var request = Nothing with { Channel = Bluesky, SiteKind = SiteKind.Microblog };

        Expect(true, new OnChannel(ChannelId.Web, Bluesky), request);
        Expect(false, new OnChannel(ChannelId.Web), request);
        Expect(true, new OnSiteKind(SiteKind.Blog, SiteKind.Microblog), request);
        Expect(false, new OnSiteKind(SiteKind.Blog), request);
    }

    [Theory]
    [InlineData(0, null, true)]
    [InlineData(1, null, false)]
    [InlineData(null, 1, true)]
    [InlineData(null, 0, false)]
    [InlineData(null, -1, false)]
    [InlineData(0, -1, true)]
    public void A_customer_is_new_or_returning(int? orders, int? firstOrderInMinutes, bool isNew)
    {
        var request = With(new CustomerTraits { OrderCount = orders, FirstOrderAt = firstOrderInMinutes is { } minutes ? Noon.AddMinutes(minutes) : null });

        Expect(isNew, new IsNewCustomer(), request);
        Expect(!isNew, new IsReturningCustomer(), request);
    }

    [Theory]
    [InlineData(99.99, false, true)]
    [InlineData(100, true, true)]
    [InlineData(100.01, true, false)]
    public void Both_bounds_of_spending_are_within(double spent, bool isAtLeast, bool isAtMost)
    {
        var request = With(new CustomerTraits { Spend = [Euros((decimal)spent - 1m), Euros(1m), new Money(7_000m, Currency.UsDollar)] });

        Expect(isAtLeast, new HasSpent(atLeast: Euros(100m)), request);
        Expect(isAtMost, new HasSpent(atMost: Euros(100m)), request);
        Expect(isAtLeast && isAtMost, new HasSpent(Euros(100m), Euros(100m)), request);
    }

    [Fact]
    public void Spending_counts_from_the_first_instant_to_the_request()
    {
        var request = With(new CustomerTraits
        {
            SpendHistory = [Spent(1m, -100), Spent(2m, -10), Spent(4m, 0), Spent(8m, 1), new SpentAmount(new Money(16m, Currency.UsDollar), Noon)],
        });

        Expect(true, new HasSpent(Euros(7m), Euros(7m)), request);
        Expect(true, new HasSpent(Euros(6m), Euros(6m)) { Within = TimeSpan.FromDays(10) }, request);
        Expect(true, new HasSpent(Euros(4m), Euros(4m)) { Within = TimeSpan.FromDays(10) - TimeSpan.FromTicks(1) }, request);
        Expect(true, new HasSpent(Euros(6m), Euros(6m)) { Since = Noon.AddDays(-10) }, request);
        Expect(true, new HasSpent(Euros(4m), Euros(4m)) { Since = Noon.AddDays(-9), Within = TimeSpan.FromDays(50) }, request);
        Expect(true, new HasSpent(Euros(7m), Euros(7m)) { Within = TimeSpan.MaxValue }, request);
    }

    [Fact]
    public void A_total_says_nothing_of_what_was_spent_since_a_time()
    {
        var request = With(new CustomerTraits { Spend = [Euros(100m)] });

        Assert.True(new HasSpent(Euros(1m)) { Since = Noon }.Judge(request).IsUnknown);
    }

    [Fact]
    public void Nobody_who_spent_in_another_currency_has_spent_in_this_one() =>
        Expect(false, new HasSpent(Euros(1m)), With(new CustomerTraits { Spend = [new Money(9m, Currency.UsDollar)] }));

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void The_cart_holds_enough_of_a_product(int wanted, bool gets)
    {
        var request = With(new CartLine("a", wanted - 1, Euros(1m)) { Categories = ["ice"] }, new CartLine("b", 1, Euros(1m)), new CartLine("c", 9, Euros(1m)));

        Expect(gets, new CartHolds(new ProductSelection.Named(["b"], ["ice"]), 3), request);
    }

    [Fact]
    public void The_cart_comes_to_enough_in_its_own_currency()
    {
        var request = With(new CartLine("a", 2, Euros(10m)));

        Expect(true, new CartComesTo(Euros(20m)), request);
        Expect(false, new CartComesTo(Euros(20.01m)), request);
        Expect(false, new CartComesTo(new Money(1m, Currency.UsDollar)), request);
    }

    [Fact]
    public void Consent_is_asked_for_on_the_channel_named_or_else_on_that_of_the_request()
    {
        var request = Nothing with { Consents = new GrantedConsents([("offers", ChannelId.Email)]), Channel = ChannelId.Email };

        Expect(true, new HasConsent("offers", ChannelId.Email), request with { Channel = null });
        Expect(true, new HasConsent("offers"), request);
        Expect(false, new HasConsent("offers"), request with { Channel = ChannelId.Web });
        Expect(false, new HasConsent("profiling"), request);
        Assert.True(new HasConsent("offers").Judge(request with { Channel = null }).IsUnknown);
    }

    [Fact]
    public void A_limited_time_ends_before_its_end()
    {
        var rule = new DuringWindow(new CampaignWindow(Noon, Noon.AddHours(1)));

        Expect(false, rule, Nothing with { At = Noon.AddTicks(-1) });
        Expect(true, rule, Nothing with { At = Noon });
        Expect(true, rule, Nothing with { At = Noon.AddHours(1).AddTicks(-1) });
        Expect(false, rule, Nothing with { At = Noon.AddHours(1) });
    }

    [Fact]
    public void What_a_rule_cannot_ask_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new HasTier());
        Assert.Throws<ArgumentException>(() => new InSegment(" "));
        Assert.Throws<ArgumentException>(() => new OnChannel(default(ChannelId)));
        Assert.Throws<ArgumentException>(() => new OnSiteKind(SiteKind.Unknown));
        Assert.Throws<ArgumentException>(() => new HasSpent());
        Assert.Throws<ArgumentException>(() => new HasSpent(Euros(2m), Euros(1m)));
        Assert.Throws<ArgumentException>(() => new HasSpent(Euros(1m), new Money(2m, Currency.UsDollar)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CartHolds(ProductSelection.Everything, 0));
        Assert.Throws<ArgumentException>(() => new CartComesTo(default));
        Assert.Throws<ArgumentException>(() => new HasTier("gold") { Reason = "" });
    }

    private static SpentAmount Spent(decimal euros, int days) => new(Euros(euros), Noon.AddDays(days));

    private static void Expect(bool gets, IEligibilityRule rule, EligibilityRequest request)
    {
        var answer = rule.Judge(request);

        Assert.Equal((gets, false), (answer.IsEligible, answer.IsUnknown));
        Assert.False(string.IsNullOrWhiteSpace(answer.Reason));
    }
}
