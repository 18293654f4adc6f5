using SocialCrm.Offers;
using static SocialCrm.Sdk.Tests.Offers.Pricing.Shop;

namespace SocialCrm.Sdk.Tests.Offers.Pricing;

public sealed class TaxTests
{
    [Fact]
    public void Tax_that_prices_do_not_hold_is_added_to_what_discounts_leave()
    {
        var priced = Price(StackingPolicy.All, Cart(Line("a", 100m, tax: 19m)), Percent("half", 50m));

        Assert.Equal(new PriceBreakdown(Euros(100m), Euros(50m), Euros(50m), Euros(9.50m), Euros(59.50m)), priced.Amounts);
    }

    [Fact]
    public void Tax_that_prices_hold_is_taken_out_of_what_discounts_leave()
    {
        var cart = new Cart(Currency.Euro, [Line("a", 119m, tax: 19m)], PriceTax.Inclusive);

        var priced = Price(StackingPolicy.All, cart, Amount("off", 59.50m));

        Assert.Equal(new PriceBreakdown(Euros(119m), Euros(59.50m), Euros(50m), Euros(9.50m), Euros(59.50m)), priced.Amounts);
    }

    // Three lines of 0.10 at 5 %: 0.005 each, halves up, against 0.015 in all.
    [Theory]
    [InlineData(TaxRounding.PerLine, 0.03, 0.33)]
    [InlineData(TaxRounding.OnTotal, 0.02, 0.32)]
    public void Tax_is_rounded_on_each_line_or_on_the_total(TaxRounding rounding, double tax, double total)
    {
        var cart = Cart(Line("a", 0.10m, tax: 5m), Line("b", 0.10m, tax: 5m), Line("c", 0.10m, tax: 5m));

        var amounts = CartPricing.Price(cart, [], new PricingTerms { TaxRounding = rounding }).Amounts;

        Assert.Equal((Euros((decimal)tax), Euros((decimal)total)), (amounts.Tax, amounts.Total));
    }

    [Fact]
    public void The_total_of_each_rate_is_rounded_by_itself()
    {
        var cart = Cart(Line("a", 0.10m, tax: 5m), Line("b", 0.10m, tax: 15m), Line("c", 1m), Line("d", 0.10m, tax: 5.0m));

        var priced = CartPricing.Price(cart, [], new PricingTerms { TaxRounding = TaxRounding.OnTotal });

        Assert.Equal(
            [new TaxAmount(0m, Euros(1m), Euros(0m)), new TaxAmount(5m, Euros(0.20m), Euros(0.01m)), new TaxAmount(15m, Euros(0.10m), Euros(0.02m))],
            priced.Taxes);
    }

    [Fact]
    public void A_unit_of_tax_that_could_fall_on_two_lines_falls_on_the_same_product_however_the_cart_is_sorted()
    {
        CartLine[] lines = [Line("a", 0.10m, tax: 5m), Line("b", 0.10m, tax: 5m)];

        foreach (var cart in new[] { Cart(lines), Cart(lines[1], lines[0]) })
        {
            var priced = CartPricing.Price(cart, [], new PricingTerms { TaxRounding = TaxRounding.OnTotal });

            Assert.Equal("a", Assert.Single(priced.Lines, line => line.Amounts.Tax == Euros(0.01m)).Line.Sku);
        }
    }

    [Theory]
    [InlineData("JPY", 1_000, 10, 100)]
    [InlineData("EUR", 10.05, 10, 1.01)] // 1.005, halves up
    [InlineData("KWD", 10.005, 10, 1.001)] // 1.0005
    [InlineData("CLF", 10.0005, 10, 1.0001)] // 1.00005
    public void Tax_is_rounded_to_the_minor_unit_of_the_currency(string code, double price, int percent, double tax)
    {
        var currency = Currency.Parse(code);
        var cart = new Cart(currency, [new CartLine("a", 1, new Money((decimal)price, currency)) { TaxPercent = percent }]);

        Assert.Equal((decimal)tax, CartPricing.Price(cart, []).Amounts.Tax.Amount);
    }

    [Theory]
    [InlineData(TaxRounding.PerLine)]
    [InlineData(TaxRounding.OnTotal)]
    public void The_largest_cart_is_reckoned_without_overflow(TaxRounding rounding)
    {
        var yen = Currency.Parse("JPY");
        var line = new CartLine("a", 1, Money.FromMinorUnits(long.MaxValue / 2 - 1, yen)) { TaxPercent = 100m };
        var discount = new OfferCandidate(new CampaignId("all"), 1, new Benefit.PercentageOff(33.3333m, Money.FromMinorUnits(long.MaxValue, yen)));

        var full = CartPricing.Price(new Cart(yen, [line]), [], new PricingTerms { TaxRounding = rounding });
        var reduced = CartPricing.Price(new Cart(yen, [line with { TaxPercent = 0m }, line with { Sku = "b", TaxPercent = 0m }]), [discount]);

        Assert.Equal(long.MaxValue - 3, full.Amounts.Total.ToMinorUnits());
        Assert.Equal(reduced.Amounts.Price, reduced.Amounts.Total + reduced.Amounts.Discount);
    }

    [Fact]
    public void An_unknown_rounding_is_refused() =>
        Assert.Throws<ArgumentException>(() => CartPricing.Price(Cart(), [], new PricingTerms { TaxRounding = (TaxRounding)5 }));
}
