using SocialCrm.Offers;

namespace SocialCrm.Sdk.Tests.Offers.Pricing;

/// <summary>Carts and offers, said briefly.</summary>
internal static class Shop
{
    public static Money Euros(decimal amount) => new(amount, Currency.Euro);

    public static Cart Cart(params CartLine[] lines) => new(Currency.Euro, lines);

    public static CartLine Line(string sku, decimal price, int quantity = 1, string? category = null, decimal tax = 0m) =>
        new(sku, quantity, Euros(price)) { Categories = category is null ? [] : [category], TaxPercent = tax };

    public static OfferCandidate Percent(string campaign, decimal percent, decimal limit = 1_000m) =>
        new(new CampaignId(campaign), 1, new Benefit.PercentageOff(percent, Euros(limit)));

    public static OfferCandidate Amount(string campaign, decimal euros) => new(new CampaignId(campaign), 1, new Benefit.AmountOff(Euros(euros)));

    public static OfferCandidate Free(string campaign, string sku, decimal value) => new(new CampaignId(campaign), 1, new Benefit.FreeItem(sku, Euros(value)));

    public static PricedCart Price(StackingPolicy policy, Cart cart, params OfferCandidate[] offers) =>
        CartPricing.Price(cart, offers, new PricingTerms { Stacking = policy });

    /// <summary>What was applied, in order: <c>spring 5.00, fan 2.50</c>.</summary>
    public static string Applied(PricedCart priced) => string.Join(
        ", ", priced.Applied.Select(applied => FormattableString.Invariant($"{applied.Offer.Campaign} {applied.Saving.Amount:F2}")));

    /// <summary>What was not, and by whom: <c>fan SavesLess spring</c>.</summary>
    public static string Discarded(PricedCart priced) => string.Join(
        ", ", priced.Discarded.Select(discarded => $"{discarded.Offer.Campaign} {discarded.Reason} {discarded.ExcludedBy}".TrimEnd()));
}
