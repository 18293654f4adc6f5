using SocialCrm.Offers;
using static SocialCrm.Sdk.Tests.Offers.Pricing.Shop;

namespace SocialCrm.Sdk.Tests.Offers.Pricing;

public sealed class StackingTests
{
    [Fact]
    public void Of_offers_that_go_alone_the_one_that_saves_most_is_applied()
    {
        var priced = Price(StackingPolicy.BestOne, Cart(Line("a", 30m)), Amount("five", 5m), Percent("fifth", 20m), Percent("tenth", 10m));

        Assert.Equal("fifth 6.00", Applied(priced));
        Assert.Equal("tenth SavesLess fifth, five SavesLess fifth", Discarded(priced));
    }

    [Fact]
    public void Of_equal_savings_the_first_in_the_order_of_application_is_applied()
    {
        Assert.Equal("a 3.00", Applied(Price(StackingPolicy.BestOne, Cart(Line("x", 30m)), Amount("b", 3m), Amount("a", 3m))));
        Assert.Equal("b 3.00", Applied(Price(StackingPolicy.BestOne, Cart(Line("x", 30m)), Amount("b", 3m) with { Priority = -1 }, Amount("a", 3m))));
    }

    [Fact]
    public void Free_items_go_before_percentages_and_those_before_amounts()
    {
        var cart = Cart(Line("a", 10m, quantity: 2), Line("gift", 4m));

        var priced = Price(StackingPolicy.All, cart, Amount("a-five", 5m), Percent("b-tenth", 10m), Free("c-gift", "gift", 4m));

        Assert.Equal("c-gift 4.00, b-tenth 2.00, a-five 5.00", Applied(priced));
        Assert.Equal(Euros(13m), priced.Amounts.Total);
    }

    [Fact]
    public void A_priority_goes_before_the_kind_of_benefit() =>
        Assert.Equal("five 5.00, tenth 1.50", Applied(Price(StackingPolicy.All, Cart(Line("a", 20m)), Percent("tenth", 10m), Amount("five", 5m) with { Priority = -1 })));

    [Fact]
    public void What_comes_too_late_finds_nothing_left()
    {
        var priced = Price(StackingPolicy.All, Cart(Line("a", 8m)), Amount("a", 5m), Amount("b", 5m), Amount("c", 5m));

        Assert.Equal("a 5.00, b 3.00", Applied(priced));
        Assert.Equal("c NothingLeft", Discarded(priced));
        Assert.Equal(Euros(0m), priced.Amounts.Total);
    }

    [Fact]
    public void A_category_gives_the_first_that_saves_anything()
    {
        var cart = Cart(Line("a", 20m, category: "ice"), Line("b", 10m));
        var all = Amount("all", 20m) with { Products = ProductSelection.Skus("a"), Priority = -1 };
        var idle = Amount("idle", 5m) with { Products = ProductSelection.Skus("a"), Category = "code" };
        var first = Amount("one", 1m) with { Category = "code" };
        var second = Amount("two", 2m) with { Category = "code" };
        var free = Amount("zero", 3m);

        var priced = Price(StackingPolicy.OnePerCategory, cart, second, first, idle, free, all);

        Assert.Equal("all 20.00, one 1.00, zero 3.00", Applied(priced));
        Assert.Equal("idle CategoryTaken one, two CategoryTaken one", Discarded(priced));
    }

    [Fact]
    public void An_exclusive_offer_goes_alone_where_it_saves_more_than_the_others_together()
    {
        var cart = Cart(Line("a", 100m));
        var exclusive = Percent("big", 20m) with { IsExclusive = true };

        var beaten = Price(StackingPolicy.Exclusive, cart, exclusive, Amount("a", 15m), Amount("b", 6m));
        var wins = Price(StackingPolicy.Exclusive, cart, exclusive, Amount("a", 15m), Amount("b", 4m));

        Assert.Equal(("a 15.00, b 6.00", "big SavesLess a"), (Applied(beaten), Discarded(beaten)));
        Assert.Equal(("big 20.00", "a ExcludedByExclusive big, b ExcludedByExclusive big"), (Applied(wins), Discarded(wins)));
    }

    [Fact]
    public void Fewer_offers_are_used_up_where_more_save_nothing_more()
    {
        var exclusive = Amount("z", 20m) with { IsExclusive = true };

        Assert.Equal("z 20.00", Applied(Price(StackingPolicy.Exclusive, Cart(Line("a", 20m)), Amount("a", 15m), Amount("b", 15m), exclusive)));
        Assert.Equal("b 20.00", Applied(Price(StackingPolicy.Exclusive, Cart(Line("a", 20m)), Amount("a", 15m), Amount("b", 25m))));
    }

    [Fact]
    public void Of_combinations_of_equal_savings_and_size_the_first_in_the_order_of_application_is_applied() =>
        Assert.Equal("a 5.00", Applied(Price(
            StackingPolicy.Exclusive, Cart(Line("x", 20m)), [.. "cba".Select(name => Amount($"{name}", 5m) with { IsExclusive = true })])));

    [Fact]
    public void Within_a_category_the_combination_that_saves_most_is_found()
    {
        var cart = Cart(Line("a", 10m), Line("b", 10m));
        var small = Amount("a-small", 3m) with { Category = "code" };
        var large = Amount("b-large", 9m) with { Category = "code", Products = ProductSelection.Skus("a") };
        var other = Amount("c-other", 10m) with { Products = ProductSelection.Skus("a"), Priority = -1 };

        var priced = Price(StackingPolicy.Exclusive, cart, small, large, other);

        Assert.Equal("c-other 10.00, a-small 3.00", Applied(priced));
        Assert.Equal("b-large CategoryTaken a-small", Discarded(priced));
    }

    [Fact]
    public void Beyond_twelve_offers_they_are_taken_in_order_or_an_exclusive_one_alone()
    {
        var cart = Cart(Line("a", 100m));
        var many = Enumerable.Range(10, 12).Select(number => Amount($"o{number}", 1m) with { Category = "code" }).ToArray();

        var inOrder = Price(StackingPolicy.Exclusive, cart, [.. many, Amount("o99", 5m) with { Category = "code" }]);
        var searched = Price(StackingPolicy.Exclusive, cart, [.. many[1..], Amount("o99", 5m) with { Category = "code" }]);
        var alone = Price(StackingPolicy.Exclusive, cart, [.. many, Amount("o99", 5m) with { IsExclusive = true }]);

        Assert.Equal("o10 1.00", Applied(inOrder));
        Assert.Equal("o99 5.00", Applied(searched));
        Assert.Equal("o99 5.00", Applied(alone));
    }

    [Fact]
    public void An_offer_takes_off_only_the_products_it_is_for()
    {
        var cart = Cart(Line("a", 10m, category: "ice"), Line("b", 20m, category: "ice"), Line("c", 30m));

        var priced = Price(StackingPolicy.All, cart, Percent("ice", 10m) with { Products = ProductSelection.Categories("ice") });

        Assert.Equal([Euros(1m), Euros(2m), Euros(0m)], priced.Lines.Select(line => line.Amounts.Discount));
        Assert.Equal([new LineDiscount(0, Euros(1m)), new LineDiscount(1, Euros(2m))], Assert.Single(priced.Applied).Lines);
    }

    [Fact]
    public void A_free_item_is_one_unit_where_it_is_dearest()
    {
        var cart = Cart(Line("cone", 2m, quantity: 3), Line("cone", 3m, quantity: 2), Line("other", 9m));

        Assert.Equal([new LineDiscount(1, Euros(3m))], Assert.Single(Price(StackingPolicy.All, cart, Free("gift", "cone", 5m)).Applied).Lines);
        Assert.Equal("gift 2.50", Applied(Price(StackingPolicy.All, cart, Free("gift", "cone", 2.50m))));
    }

    [Fact]
    public void Free_shipping_is_a_whole_percentage_off_the_line_of_shipping()
    {
        var cart = Cart(Line("a", 20m), Line("parcel", 4.90m, category: "shipping"));

        var priced = Price(StackingPolicy.All, cart, Percent("free-shipping", 100m, 10m) with { Products = ProductSelection.Categories("shipping") });

        Assert.Equal(Euros(20m), priced.Amounts.Total);
    }

    [Fact]
    public void A_limit_holds() => Assert.Equal("half 5.00", Applied(Price(StackingPolicy.All, Cart(Line("a", 40m)), Percent("half", 50m, limit: 5m))));

    [Fact]
    public void Every_offer_left_out_says_why()
    {
        var cart = Cart(Line("a", 10m), Line("b", 10m), Line("bag", 0m), Line("none", 5m, quantity: 0));
        var dollars = new OfferCandidate(new CampaignId("dollars"), 1, new Benefit.AmountOff(new Money(5m, Currency.UsDollar)));

        var priced = Price(
            StackingPolicy.All,
            cart,
            dollars,
            Amount("hat", 1m) with { Products = ProductSelection.Skus("hat") },
            Amount("bag", 1m) with { Products = ProductSelection.Skus("bag", "none") },
            Free("missing", "hat", 1m),
            Free("nothing", "none", 1m),
            Percent("dust", 0.01m),
            Amount("twice", 1m),
            Amount("twice", 2m) with { Version = 2 });

        Assert.Equal("twice 2.00", Applied(priced));
        Assert.Equal(
            "missing AppliesToNoLine, nothing NothingLeft, dust NothingLeft, bag NothingLeft, dollars CurrencyDiffers, hat AppliesToNoLine, twice SameCampaign twice",
            Discarded(priced));
        Assert.All(priced.Discarded, discarded => Assert.False(string.IsNullOrWhiteSpace(discarded.Explanation)));
    }

    [Theory]
    [InlineData(StackingPolicy.BestOne, "a 3.00", "a SavesLess a")]
    [InlineData(StackingPolicy.All, "a 1.00", "a SameCampaign a")]
    [InlineData(StackingPolicy.OnePerCategory, "a 1.00", "a SameCampaign a")]
    [InlineData(StackingPolicy.Exclusive, "a 3.00", "a SameCampaign a")]
    public void Of_two_versions_of_a_campaign_one_is_applied(StackingPolicy policy, string applied, string discarded)
    {
        var priced = Price(policy, Cart(Line("x", 10m)), Amount("a", 3m), Amount("a", 1m) with { Version = 2 });

        Assert.Equal((applied, discarded), (Applied(priced), Discarded(priced)));
    }

    [Fact]
    public void What_is_no_offer_is_refused()
    {
        var cart = Cart(Line("a", 1m));

        Assert.Throws<ArgumentException>(() => Price(StackingPolicy.All, cart, Amount("a", 1m), Amount("a", 1m)));
        Assert.Throws<ArgumentException>(() => Price(StackingPolicy.All, cart, Amount("a", 1m) with { Campaign = default }));
        Assert.Throws<ArgumentException>(() => Price(StackingPolicy.All, cart, Amount("a", 1m) with { Benefit = null! }));
        Assert.Throws<ArgumentException>(() => Price(StackingPolicy.All, cart, Amount("a", 0.001m)));
        Assert.Throws<ArgumentException>(() => Price(StackingPolicy.All, cart, Percent("a", 101m)));
        Assert.Throws<ArgumentNullException>(() => Price(StackingPolicy.All, cart, [null!]));
        Assert.Throws<ArgumentException>(() => Price((StackingPolicy)9, cart));
    }

    [Fact]
    public void A_cart_without_offers_comes_to_its_price() => Assert.Equal(Euros(3m), CartPricing.Price(Cart(Line("a", 1.50m, 2)), []).Amounts.Total);
}
