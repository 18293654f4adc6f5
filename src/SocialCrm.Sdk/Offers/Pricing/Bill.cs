namespace SocialCrm.Offers;

/// <summary>Adds tax to what discounts have left of a cart, and sums up.</summary>
internal sealed class Bill
{
    private readonly Cart cart;
    private readonly long[] left;
    private readonly long[] taxes;

    public Bill(Cart cart, CartRest rest, TaxRounding rounding)
    {
        this.cart = cart;
        left = rest.InCartOrder();
        taxes = Tax.Of(cart, rest, rounding);
    }

    public PricedCart ToPricedCart(IReadOnlyList<AppliedOffer> applied, IReadOnlyList<DiscardedOffer> discarded)
    {
        PricedLine[] lines = [.. cart.Lines.Select((line, index) => new PricedLine(line, Amounts(index)))];
        return new PricedCart
        {
            Lines = lines,
            Amounts = Sum(lines),
            Taxes = [.. lines.GroupBy(line => line.Line.TaxPercent).OrderBy(rate => rate.Key).Select(rate => TaxOf(rate.Key, Sum([.. rate])))],
            Applied = applied,
            Discarded = discarded,
        };
    }

    private PriceBreakdown Amounts(int index)
    {
        var price = cart.Lines[index].Price;
        var discounted = Money.FromMinorUnits(left[index], cart.Currency);
        var tax = Money.FromMinorUnits(taxes[index], cart.Currency);
        return cart.Prices is PriceTax.Inclusive
            ? new PriceBreakdown(price, price - discounted, discounted - tax, tax, discounted)
            : new PriceBreakdown(price, price - discounted, discounted, tax, discounted + tax);
    }

    private PriceBreakdown Sum(IReadOnlyCollection<PricedLine> lines)
    {
        return new PriceBreakdown(
            Of(amounts => amounts.Price), Of(amounts => amounts.Discount), Of(amounts => amounts.Net), Of(amounts => amounts.Tax), Of(amounts => amounts.Total));

        Money Of(Func<PriceBreakdown, Money> part) => new(lines.Sum(line => part(line.Amounts).Amount), cart.Currency);
    }

    private static TaxAmount TaxOf(decimal percent, PriceBreakdown amounts) => new(percent, amounts.Net, amounts.Tax);
}
