using System.Collections.Frozen;

namespace SocialCrm.Offers;

/// <summary>What somebody is about to buy, in one currency. A cart that exists can be priced: every sum over it fits 64 bits of minor units.</summary>
public sealed record Cart
{
    /// <summary>The most lines a cart may have.</summary>
    public const int MaximumLines = 10_000;

    private const int LongestName = 128;

    /// <summary>Takes the lines as they are now.</summary>
    /// <param name="currency">The currency of every price.</param>
    /// <param name="lines">What is in it, in the order to show; at most <see cref="MaximumLines"/>.</param>
    /// <param name="prices">Whether the prices hold the tax.</param>
    /// <exception cref="ArgumentException">A line is invalid, or in another currency; or there are too many, or they come to too much.</exception>
    public Cart(Currency currency, IEnumerable<CartLine> lines, PriceTax prices = PriceTax.Exclusive)
    {
        ArgumentNullException.ThrowIfNull(lines);
        if (currency == default)
            throw new ArgumentException("A cart needs a currency of ISO 4217.", nameof(currency));
        if (!Enum.IsDefined(prices))
            throw new ArgumentException("Prices hold the tax or do not. Use a member of PriceTax.", nameof(prices));
        Currency = currency;
        Prices = prices;
        var taken = lines.Take(MaximumLines + 1).ToArray();
        if (taken.Length > MaximumLines)
            throw new ArgumentException($"A cart has at most {MaximumLines} lines. Split the order.", nameof(lines));

        var sum = Int128.Zero;
        for (var index = 0; index < taken.Length; index++)
        {
            if (Fault(taken[index]) is { } fault)
                throw new ArgumentException($"Line {index} of the cart: {fault}", nameof(lines));
            taken[index] = taken[index] with { Categories = taken[index].Categories.ToFrozenSet(StringComparer.Ordinal) };
            sum += WithTax(taken[index]);
        }

        if (sum > long.MaxValue)
            throw new ArgumentException("The cart comes to more than 64 bits of minor units. Split the order.", nameof(lines));
        Lines = taken;
    }

    /// <summary>The currency of every price.</summary>
    public Currency Currency { get; }

    /// <summary>What is in it.</summary>
    public IReadOnlyList<CartLine> Lines { get; }

    /// <summary>Whether the prices hold the tax.</summary>
    public PriceTax Prices { get; }

    /// <summary>What the lines come to before discounts, as priced: with the tax only where prices hold it.</summary>
    public Money Price => new(Lines.Sum(line => line.Price.Amount), Currency);

    private string? Fault(CartLine? line)
    {
        if (line is null)
            return "it is null. Leave it out.";
        if (line.Sku is null || !SingleLine.Fits(line.Sku, LongestName))
            return $"a SKU is one line of 1 to {LongestName} characters.";
        if (line.Quantity < 0)
            return "a quantity is not negative. Price a return as a reversal.";
        if (line.UnitPrice.Currency != Currency)
            return $"its price is in {line.UnitPrice.Currency} and the cart in {Currency}. Convert it first.";
        if (line.UnitPrice.Amount < 0m || !Amounts.CanBeStored(line.UnitPrice))
            return "a unit price is not negative, has no more decimals than its currency, and fits 64 bits of minor units.";
        if (line.TaxPercent is < 0m or > 100m || decimal.Round(line.TaxPercent, 4) != line.TaxPercent)
            return "a rate of tax is 0 to 100 percent with at most 4 decimals.";
        return line.Categories is null || !line.Categories.All(category => category is not null && SingleLine.Fits(category, LongestName))
            ? $"a category is one line of 1 to {LongestName} characters."
            : null;
    }

    /// <summary>The most a line can come to, in minor units.</summary>
    private Int128 WithTax(CartLine line)
    {
        var price = (Int128)line.UnitPrice.ToMinorUnits() * line.Quantity;
        return Prices is PriceTax.Inclusive ? price : price + price * (long)(line.TaxPercent * 10_000m) / 1_000_000 + 1;
    }
}
