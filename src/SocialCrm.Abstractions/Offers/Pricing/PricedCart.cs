namespace SocialCrm.Offers;

/// <summary>A cart with what it comes to, and what became of every offer.</summary>
public sealed record PricedCart
{
    /// <summary>The lines in the order of the cart. Each of their amounts sums to the same one of <see cref="Amounts"/>.</summary>
    public required IReadOnlyList<PricedLine> Lines { get; init; }

    /// <summary>What the order comes to.</summary>
    public required PriceBreakdown Amounts { get; init; }

    /// <summary>The tax of each rate, lowest rate first.</summary>
    public required IReadOnlyList<TaxAmount> Taxes { get; init; }

    /// <summary>The offers applied, in the order of application. Their savings sum to the discount.</summary>
    public required IReadOnlyList<AppliedOffer> Applied { get; init; }

    /// <summary>The offers not applied, in the order in which they would have been.</summary>
    public required IReadOnlyList<DiscardedOffer> Discarded { get; init; }
}
