using FsCheck;
using FsCheck.Fluent;
using SocialCrm.Offers;

namespace SocialCrm.Sdk.Tests.Offers.Pricing;

public sealed class PricingProperties
{
    private static readonly Func<PriceBreakdown, Money>[] Parts =
        [amounts => amounts.Price, amounts => amounts.Discount, amounts => amounts.Net, amounts => amounts.Tax, amounts => amounts.Total];

    [Fact]
    public void Lines_rates_and_offers_sum_to_the_totals_to_the_minor_unit() => ForAll(shop =>
    {
        var priced = shop.Price();

        foreach (var part in Parts)
            Assert.Equal(part(priced.Amounts).ToMinorUnits(), priced.Lines.Sum(line => part(line.Amounts).ToMinorUnits()));
        Assert.Equal(priced.Amounts.Discount.Amount, priced.Applied.Sum(applied => applied.Saving.Amount));
        Assert.Equal((priced.Amounts.Net.Amount, priced.Amounts.Tax.Amount), (priced.Taxes.Sum(tax => tax.Net.Amount), priced.Taxes.Sum(tax => tax.Tax.Amount)));
        Assert.Equal(shop.Cart.Price, priced.Amounts.Price);
        for (var line = 0; line < priced.Lines.Count; line++)
        {
            Assert.Equal(
                priced.Lines[line].Amounts.Discount.Amount,
                priced.Applied.SelectMany(applied => applied.Lines).Where(share => share.Line == line).Sum(share => share.Amount.Amount));
        }
    });

    [Fact]
    public void A_total_is_price_less_discount_plus_the_tax_that_prices_do_not_hold() => ForAll(shop =>
    {
        var priced = shop.Price();

        foreach (var amounts in priced.Lines.Select(line => line.Amounts).Append(priced.Amounts))
        {
            var added = shop.Cart.Prices is PriceTax.Inclusive ? Money.Zero(shop.Currency) : amounts.Tax;
            Assert.Equal(amounts.Price - amounts.Discount + added, amounts.Total);
            Assert.Equal(amounts.Net + amounts.Tax, amounts.Total);
        }
    });

    [Fact]
    public void Nothing_is_negative_and_no_benefit_gives_more_than_it_may() => ForAll(shop =>
    {
        var priced = shop.Price();

        Assert.All(priced.Lines.Select(line => line.Amounts).Append(priced.Amounts), amounts => Assert.All(Parts, part => Assert.True(part(amounts).Amount >= 0m)));
        Assert.All(priced.Applied, applied => Assert.InRange(applied.Saving.Amount, 0m, applied.Offer.Benefit.MaximumValue.Amount));
        Assert.All(priced.Applied, applied => Assert.All(applied.Lines, share => Assert.True(
            share.Amount.Amount > 0m && applied.Offer.Products.Covers(shop.Cart.Lines[share.Line]))));
    });

    [Fact]
    public void Every_offer_is_applied_or_discarded_once() => ForAll(shop =>
    {
        var priced = shop.Price();

        Assert.Equal(
            shop.Offers.ToHashSet(), priced.Applied.Select(applied => applied.Offer).Concat(priced.Discarded.Select(discarded => discarded.Offer)).ToHashSet());
        Assert.Equal(shop.Offers.Length, priced.Applied.Count + priced.Discarded.Count);
        Assert.All(priced.Discarded, discarded => Assert.False(string.IsNullOrWhiteSpace(discarded.Explanation)));
        Assert.All(priced.Discarded, discarded => Assert.True(
            discarded.ExcludedBy is not { } by || priced.Applied.Any(applied => applied.Offer.Campaign == by)));
    });

    [Fact]
    public void The_order_of_the_offers_changes_nothing() => ForAll(shop =>
    {
        var shuffled = shop.Offers.ToArray();
        shop.Random.Shuffle(shuffled);

        Same(shop.Price(), CartPricing.Price(shop.Cart, shuffled, shop.Terms));
    });

    [Fact]
    public void The_order_of_the_lines_changes_nothing() => ForAll(shop =>
    {
        var shuffled = shop.Cart.Lines.ToArray();
        shop.Random.Shuffle(shuffled);

        var priced = shop.Price();
        var other = CartPricing.Price(new Cart(shop.Currency, shuffled, shop.Cart.Prices), shop.Offers, shop.Terms);

        Assert.Equal(priced.Amounts, other.Amounts);
        Assert.Equal(priced.Taxes, other.Taxes);
        Assert.Equal(Lines(priced), Lines(other));
    });

    [Fact]
    public void Without_those_discarded_the_rest_comes_to_the_same() => ForAll(shop =>
    {
        var priced = shop.Price();

        var again = CartPricing.Price(shop.Cart, priced.Applied.Select(applied => applied.Offer), shop.Terms);

        Assert.Equal(Texts(priced.Applied), Texts(again.Applied));
        Assert.Equal(priced.Amounts, again.Amounts);
    });

    [Fact]
    public void An_offer_that_cannot_apply_changes_nothing_but_the_list_of_those_discarded() => ForAll(shop =>
    {
        var foreign = shop.Offer("stranger") with { Benefit = new Benefit.AmountOff(new Money(1m, Currency.UsDollar)) };
        var absent = shop.Offer("absent") with { Products = ProductSelection.Skus("nowhere") };

        var priced = shop.Price();
        var other = CartPricing.Price(shop.Cart, [foreign, .. shop.Offers, absent], shop.Terms);

        Assert.Equal(Texts(priced.Applied), Texts(other.Applied));
        Assert.Equal(priced.Lines, other.Lines);
        Assert.Equal(priced.Discarded.Count + 2, other.Discarded.Count);
    });

    [Fact]
    public void The_policy_is_kept() => ForAll(shop =>
    {
        var applied = shop.Price().Applied.Select(one => one.Offer).ToArray();
        var categories = applied.Select(offer => offer.Category).OfType<string>().ToArray();
        var isOnePerCategory = categories.Distinct().Count() == categories.Length;

        Assert.Equal(applied.Length, applied.DistinctBy(offer => offer.Campaign).Count());
        Assert.True(shop.Terms.Stacking switch
        {
            StackingPolicy.BestOne => applied.Length <= 1,
            StackingPolicy.OnePerCategory => isOnePerCategory,
            StackingPolicy.Exclusive => isOnePerCategory && (applied.Length == 1 || applied.All(offer => !offer.IsExclusive)),
            _ => true,
        });
    });

    [Fact]
    public void The_best_combination_saves_as_much_as_the_best_of_all_that_are_feasible() => ForAll(shop =>
    {
        var best = CartPricing.Price(shop.Cart, shop.Offers, shop.Terms with { Stacking = StackingPolicy.Exclusive });

        var savings = Enumerable.Range(0, 1 << shop.Offers.Length)
            .Select(set => shop.Offers.Where((_, index) => (set >> index & 1) == 1).ToArray())
            .Where(IsFeasible)
            .Select(offers => CartPricing.Price(shop.Cart, offers, shop.Terms with { Stacking = StackingPolicy.All }))
            .Select(priced => (Saving: priced.Amounts.Discount.Amount, Fewness: -priced.Applied.Count));
        Assert.Equal(savings.Max(), (best.Amounts.Discount.Amount, -best.Applied.Count));
    }, 300);

    [Fact]
    public void No_single_offer_saves_more_than_the_best_one() => ForAll(shop =>
    {
        var best = CartPricing.Price(shop.Cart, shop.Offers, shop.Terms with { Stacking = StackingPolicy.BestOne });

        Assert.All(shop.Offers, offer => Assert.True(CartPricing.Price(shop.Cart, [offer]).Amounts.Discount.Amount <= best.Amounts.Discount.Amount));
    });

    [Fact]
    public void Rounding_on_the_line_and_on_the_total_differ_by_less_than_a_unit_a_line() => ForAll(shop =>
    {
        var line = CartPricing.Price(shop.Cart, shop.Offers, shop.Terms with { TaxRounding = TaxRounding.PerLine });
        var total = CartPricing.Price(shop.Cart, shop.Offers, shop.Terms with { TaxRounding = TaxRounding.OnTotal });

        Assert.True(Math.Abs(line.Amounts.Tax.ToMinorUnits() - total.Amounts.Tax.ToMinorUnits()) <= (shop.Cart.Lines.Count + line.Taxes.Count) / 2.0);
        Assert.All(line.Lines.Zip(total.Lines), pair => Assert.InRange((pair.First.Amounts.Tax - pair.Second.Amounts.Tax).ToMinorUnits(), -1, 1));
    });

    private static bool IsFeasible(OfferCandidate[] offers) =>
        offers.Length <= 1
        || (!offers.Any(offer => offer.IsExclusive)
            && offers.DistinctBy(offer => offer.Campaign).Count() == offers.Length
            && offers.Where(offer => offer.Category is not null).GroupBy(offer => offer.Category).All(category => category.Count() == 1));

    private static void Same(PricedCart left, PricedCart right)
    {
        Assert.Equal(left.Lines, right.Lines);
        Assert.Equal(left.Amounts, right.Amounts);
        Assert.Equal(left.Discarded, right.Discarded);
        Assert.Equal(Texts(left.Applied), Texts(right.Applied));
    }

    private static IEnumerable<string> Texts(IEnumerable<AppliedOffer> applied) =>
        applied.Select(one => $"{one.Offer.Campaign} {one.Saving} {string.Join(' ', one.Lines.Select(line => $"{line.Line}:{line.Amount}"))}");

    private static IEnumerable<string> Lines(PricedCart priced) => priced.Lines
        .Select(line => $"{line.Line.Sku} {line.Line.UnitPrice} {line.Line.Quantity} {line.Line.TaxPercent} {string.Join(' ', line.Line.Categories.Order())} {line.Amounts}")
        .Order(StringComparer.Ordinal);

    private static void ForAll(Action<RandomShop> property, int times = 1_000) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(times), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => property(new RandomShop(seed))));
}
