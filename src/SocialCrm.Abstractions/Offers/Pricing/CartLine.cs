namespace SocialCrm.Offers;

/// <summary>A product in a cart, so many times. What is sold by weight or length is one of its price.</summary>
/// <param name="Sku">The host's name of the product: one line of 1 to 128 characters, compared to the letter.</param>
/// <param name="Quantity">How many; not negative.</param>
/// <param name="UnitPrice">What one costs, not negative; with tax or without as the cart says.</param>
public sealed record CartLine(string Sku, int Quantity, Money UnitPrice)
{
    /// <summary>The categories of the product, each one line of 1 to 128 characters, compared to the letter.</summary>
    public IReadOnlyCollection<string> Categories { get; init; } = [];

    /// <summary>The rate of tax in percent: 0 to 100, with at most 4 decimals. Default: 0.</summary>
    public decimal TaxPercent { get; init; }

    /// <summary>What all of them cost before any discount.</summary>
    public Money Price => UnitPrice with { Amount = UnitPrice.Amount * Quantity };
}
