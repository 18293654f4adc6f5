namespace SocialCrm.Offers;

/// <summary>Reckons what a cart comes to with the offers that may be applied to it. Pure and thread-safe: no clock, no store, no randomness.</summary>
public static class CartPricing
{
    /// <summary>Applies the offers that the terms let stand together, and adds tax.</summary>
    /// <remarks>
    /// <para>
    /// The order of application: the smaller priority; then free items, percentages, amounts; then the campaign's id to the letter; then the newer
    /// version. Each offer works on what those before it have left of the lines it is for: a percentage is of that rest, an amount stops at it. What it takes
    /// off is rounded to the minor unit as <see cref="Benefit.ValueFor"/> rounds, and allotted to the lines in proportion to what is left of them.
    /// A free item takes off one unit of its SKU where that is dearest, at most its value.
    /// </para>
    /// <para>
    /// Discounts come off prices as they are written; tax is reckoned on what is left. Neither the order of the offers nor the order of the lines
    /// changes what anything comes to.
    /// </para>
    /// </remarks>
    /// <param name="cart">The cart.</param>
    /// <param name="offers">What may be applied, in any order; each campaign and version once.</param>
    /// <param name="terms">How to reckon; null for the defaults.</param>
    /// <exception cref="ArgumentException">A campaign's version is listed twice, or an offer has no campaign or benefit.</exception>
    public static PricedCart Price(Cart cart, IEnumerable<OfferCandidate> offers, PricingTerms? terms = null)
    {
        ArgumentNullException.ThrowIfNull(cart);
        ArgumentNullException.ThrowIfNull(offers);
        terms ??= new PricingTerms();

        var rest = new CartRest(cart);
        var screened = Screening.Of(offers, rest);
        var stack = Stack.Of(terms.Stacking, screened.Offers, rest);
        Discarding.Add(stack, terms.Stacking, screened);

        foreach (var discount in stack)
            rest.Take(discount);
        return new Bill(cart, rest, terms.TaxRounding).ToPricedCart(
            [.. stack.Select(rest.Applied)],
            [.. screened.Discarded.OrderBy(discarded => discarded.Offer, OfferOrder.Instance)]);
    }
}
