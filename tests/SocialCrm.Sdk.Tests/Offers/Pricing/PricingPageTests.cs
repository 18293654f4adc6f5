using SocialCrm.Offers;

namespace SocialCrm.Sdk.Tests.Offers.Pricing;

/// <summary>What docs/concepts/pricing.md and docs/extending/rules.md show.</summary>
public sealed class PricingPageTests
{
    [Fact]
    public void A_cart_comes_to_what_the_page_says()
    {
        var cart = new Cart(
            Currency.Euro,
            [
                new CartLine("scoop", 4, Euro(2.50m)) { Categories = ["ice"], TaxPercent = 7m },
                new CartLine("mug", 1, Euro(12m)) { TaxPercent = 19m },
            ],
            PriceTax.Inclusive);
        OfferCandidate[] offers =
        [
            new(new CampaignId("ice-week"), 1, new Benefit.PercentageOff(20m, Euro(5m))) { Products = ProductSelection.Categories("ice") },
            new(new CampaignId("welcome"), 3, new Benefit.AmountOff(Euro(3m))),
        ];
        var priced = CartPricing.Price(cart, offers, new PricingTerms { Stacking = StackingPolicy.All });

        Assert.Equal([Euro(3.20m), Euro(1.80m)], priced.Lines.Select(line => line.Amounts.Discount));
        Assert.Equal(new PriceBreakdown(Euro(22m), Euro(5m), Euro(14.93m), Euro(2.07m), Euro(17m)), priced.Amounts);
    }

    [Fact]
    public void The_tier_and_the_week_choose_the_benefit()
    {
        var window = new CampaignWindow(Asked.Noon, Asked.Noon.AddDays(30));
        var (five, ten, twenty) = (Off(5m), Off(10m), Off(20m));
        var firstWeek = new CampaignWindow(window.Start, window.Start.AddDays(7));
        var choice = new BenefitChoice.ByTime(
            [new BenefitPeriod(firstWeek, new BenefitChoice.ByTier(new Dictionary<string, BenefitChoice> { ["gold"] = twenty }, otherwise: ten))],
            otherwise: five);
        var benefit = choice.Resolve(new CustomerTraits { Tier = "gold" }, at: window.Start);

        Assert.Equal(twenty.Benefit, benefit);
    }

    [Fact]
    public void Rules_are_combined()
    {
        var rule = new AllOf(
            new AnyOf(new HasTier("gold"), new HasSpent(atLeast: Euro(100m)) { Within = TimeSpan.FromDays(90) }),
            new Unless(new InSegment("staff"), "Staff have an offer of their own."),
            new DuringHours("Europe/Berlin", DayOfWeek.Friday) { From = new TimeOnly(17, 0), Until = new TimeOnly(19, 0) });

        Assert.Equal("Your tier is not known.", rule.Judge(Asked.Nothing with { At = new DateTimeOffset(2026, 7, 3, 16, 0, 0, TimeSpan.Zero) }).Reason);
    }

    private static BenefitChoice.Always Off(decimal percent) => new(new Benefit.PercentageOff(percent, Euro(50m)));

    private static Money Euro(decimal amount) => new(amount, Currency.Euro);
}
