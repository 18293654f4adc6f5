using SocialCrm.Offers;

namespace SocialCrm.Sdk.Tests.Offers.Pricing;

/// <summary>Random carts and offers: few products, categories and prices, so that ties and what is used up are common.</summary>
internal sealed class RandomShop
{
    private static readonly string[] Skus = ["a", "b", "c", "d"];
    private static readonly string[] Categories = ["ice", "vegan", "shipping"];
    private static readonly decimal[] Rates = [0m, 5m, 7m, 19m, 8.875m, 100m];

    public RandomShop(int seed)
    {
        Random = new Random(seed);
        Currency = Currency.Parse(Pick("JPY", "EUR", "KWD", "CLF"));
        Cart = new Cart(Currency, Enumerable.Range(0, Random.Next(6)).Select(_ => Line()), Pick(PriceTax.Exclusive, PriceTax.Inclusive));
        Offers = [.. Enumerable.Range(0, Random.Next(7)).Select(number => Offer($"o{(Random.Next(4) == 0 ? 0 : number)}") with { Version = number })];
        Terms = new PricingTerms { Stacking = Pick(Enum.GetValues<StackingPolicy>()), TaxRounding = Pick(Enum.GetValues<TaxRounding>()) };
    }

    public Random Random { get; }

    public Currency Currency { get; }

    public Cart Cart { get; }

    public OfferCandidate[] Offers { get; }

    public PricingTerms Terms { get; }

    public PricedCart Price() => CartPricing.Price(Cart, Offers, Terms);

    public OfferCandidate Offer(string campaign) => new(new CampaignId(campaign), Random.Next(3), Benefit())
    {
        Products = Random.Next(3) switch
        {
            0 => ProductSelection.Skus(Pick(Skus), Pick(Skus)),
            1 => ProductSelection.Categories(Pick(Categories)),
            _ => ProductSelection.Everything,
        },
        Priority = Random.Next(3) == 0 ? Random.Next(3) : 0,
        Category = Pick(null, "code", "loyalty"),
        IsExclusive = Random.Next(5) == 0,
    };

    private CartLine Line() => new(Pick(Skus), Random.Next(4), Minor(Random.Next(4) == 0 ? Random.Next(4) : Random.Next(2_000)))
    {
        Categories = [.. Categories.Where(_ => Random.Next(3) == 0)],
        TaxPercent = Pick(Rates),
    };

    private Benefit Benefit() => Random.Next(3) switch
    {
        0 => new Benefit.PercentageOff(Random.Next(1, 10_001) / 100m, Minor(Random.Next(1, 3_000))),
        1 => new Benefit.AmountOff(Minor(Random.Next(1, 2_000))),
        _ => new Benefit.FreeItem(Pick(Skus), Minor(Random.Next(1, 2_000))),
    };

    private Money Minor(long units) => Money.FromMinorUnits(units, Currency);

    private T Pick<T>(params T[] among) => among[Random.Next(among.Length)];
}
