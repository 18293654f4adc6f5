namespace SocialCrm.Offers;

/// <summary>What offers have left of each line, in minor units.</summary>
/// <remarks>
/// Lines stand in an order of their own, by what they are: so a unit that must fall on one of several lines falls on the same product however the cart
/// was sorted.
/// </remarks>
internal sealed class CartRest
{
    private readonly CartLine[] lines;
    private readonly int[] places;
    private readonly long[] rest;

    public CartRest(Cart cart)
    {
        Currency = cart.Currency;
        places = [.. Enumerable.Range(0, cart.Lines.Count)
            .OrderBy(place => cart.Lines[place].Sku, StringComparer.Ordinal)
            .ThenBy(place => cart.Lines[place].UnitPrice.Amount)
            .ThenBy(place => cart.Lines[place].Quantity)
            .ThenBy(place => cart.Lines[place].TaxPercent)
            .ThenBy(place => string.Join('\n', cart.Lines[place].Categories.Order(StringComparer.Ordinal)), StringComparer.Ordinal)];
        lines = [.. places.Select(place => cart.Lines[place])];
        rest = [.. lines.Select(line => line.Price.ToMinorUnits())];
    }

    public Currency Currency { get; }

    /// <summary>The places of the lines in the cart, in the order that does not depend on the cart's.</summary>
    public IReadOnlyList<int> Places => places;

    /// <summary>The lines that an offer is for.</summary>
    public int[] LinesOf(OfferCandidate offer) =>
        [.. Enumerable.Range(0, lines.Length).Where(line => offer.Products.Covers(lines[line]) && IsItem(offer.Benefit, lines[line]))];

    /// <summary>What an offer would take off now, or null where that is nothing.</summary>
    public Discount? Measure(OfferCandidate offer, int[] among)
    {
        if (offer.Benefit is Benefit.FreeItem item)
            return Free(offer, item, among);
        var left = Array.ConvertAll(among, line => rest[line]);
        var saving = offer.Benefit.ValueFor(Money.FromMinorUnits(left.Sum(), Currency)).ToMinorUnits();
        return saving > 0 ? new Discount(offer, saving, among, Allotment.Split(saving, left)) : null;
    }

    /// <summary>Takes a discount off.</summary>
    public void Take(Discount discount)
    {
        for (var index = 0; index < discount.Lines.Length; index++)
            rest[discount.Lines[index]] -= discount.Shares[index];
    }

    /// <summary>Puts a discount back on.</summary>
    public void PutBack(Discount discount)
    {
        for (var index = 0; index < discount.Lines.Length; index++)
            rest[discount.Lines[index]] += discount.Shares[index];
    }

    /// <summary>What is left of each line, in the order of the cart.</summary>
    public long[] InCartOrder()
    {
        var ordered = new long[rest.Length];
        for (var line = 0; line < rest.Length; line++)
            ordered[places[line]] = rest[line];
        return ordered;
    }

    /// <summary>A discount as it is shown, its lines in the order of the cart.</summary>
    public AppliedOffer Applied(Discount discount)
    {
        var shares = discount.Lines.Zip(discount.Shares)
            .Where(share => share.Second > 0)
            .Select(share => new LineDiscount(places[share.First], Money.FromMinorUnits(share.Second, Currency)))
            .OrderBy(share => share.Line);
        return new AppliedOffer(discount.Offer, Money.FromMinorUnits(discount.Saving, Currency), [.. shares]);
    }

    private Discount? Free(OfferCandidate offer, Benefit.FreeItem item, int[] among)
    {
        var best = -1;
        foreach (var line in among)
        {
            if (best < 0 || UnitRest(line) > UnitRest(best))
                best = line;
        }

        var saving = best < 0 ? 0 : Math.Min(UnitRest(best), item.Value.ToMinorUnits());
        return saving > 0 ? new Discount(offer, saving, [best], [saving]) : null;
    }

    // What earlier offers took off a line they took off every unit alike; the odd minor units stay with the others.
    private long UnitRest(int line) => lines[line].Quantity == 0 ? 0 : rest[line] / lines[line].Quantity;

    private static bool IsItem(Benefit benefit, CartLine line) =>
        benefit is not Benefit.FreeItem item || string.Equals(item.Sku, line.Sku, StringComparison.Ordinal);
}
