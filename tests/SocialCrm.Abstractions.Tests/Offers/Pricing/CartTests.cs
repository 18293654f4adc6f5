using SocialCrm.Offers;

namespace SocialCrm.Abstractions.Tests.Offers.Pricing;

public sealed class CartTests
{
    private static readonly CartLine Scoop = new("scoop", 2, Euros(2.50m));

    [Fact]
    public void A_cart_sums_its_lines() =>
        Assert.Equal(Euros(6.99m), new Cart(Currency.Euro, [Scoop, new CartLine("cone", 1, Euros(1.99m)), new CartLine("bag", 0, Euros(5m))]).Price);

    [Fact]
    public void An_empty_cart_costs_nothing() => Assert.Equal(Euros(0m), new Cart(Currency.Euro, []).Price);

    [Fact]
    public void A_cart_keeps_what_it_was_given()
    {
        var lines = new List<CartLine> { Scoop };
        var categories = new List<string> { "ice" };

        var cart = new Cart(Currency.Euro, lines.Append(Scoop with { Categories = categories }));
        lines.Clear();
        categories.Clear();

        Assert.Equal(2, cart.Lines.Count);
        Assert.Equal(["ice"], cart.Lines[1].Categories);
    }

    public static TheoryData<string, CartLine> Faults => new()
    {
        { "SKU", Scoop with { Sku = "" } },
        { "SKU", Scoop with { Sku = "two\nlines" } },
        { "SKU", Scoop with { Sku = new string('x', 129) } },
        { "quantity", Scoop with { Quantity = -1 } },
        { "USD", Scoop with { UnitPrice = new Money(1m, Currency.UsDollar) } },
        { "cart in EUR", Scoop with { UnitPrice = default } },
        { "unit price", Scoop with { UnitPrice = Euros(-0.01m) } },
        { "unit price", Scoop with { UnitPrice = Euros(0.005m) } },
        { "unit price", Scoop with { UnitPrice = Euros(1e20m) } },
        { "tax", Scoop with { TaxPercent = -1m } },
        { "tax", Scoop with { TaxPercent = 100.0001m } },
        { "tax", Scoop with { TaxPercent = 7.12345m } },
        { "category", Scoop with { Categories = [" "] } },
        { "category", Scoop with { Categories = null! } },
        { "null", null! },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_faulty_line_is_refused_by_its_number(string what, CartLine line)
    {
        var refusal = Assert.Throws<ArgumentException>(() => new Cart(Currency.Euro, [Scoop, line]));

        Assert.Contains("Line 1", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(what, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void As_many_lines_as_may_be_are_taken_and_no_more()
    {
        Assert.Equal(Cart.MaximumLines, new Cart(Currency.Euro, Enumerable.Repeat(Scoop, Cart.MaximumLines)).Lines.Count);
        Assert.Throws<ArgumentException>(() => new Cart(Currency.Euro, Enumerable.Repeat(Scoop, Cart.MaximumLines + 1)));
    }

    [Theory]
    [InlineData(1, 0, PriceTax.Inclusive, true)]
    [InlineData(1, 100, PriceTax.Inclusive, true)]
    [InlineData(2, 0, PriceTax.Inclusive, false)]
    [InlineData(1, 100, PriceTax.Exclusive, false)]
    public void What_it_comes_to_fits_64_bits_also_with_tax(int quantity, int percent, PriceTax prices, bool fits)
    {
        var line = new CartLine("gold", quantity, Money.FromMinorUnits(long.MaxValue - 1, Currency.Parse("JPY"))) { TaxPercent = percent };

        var refusal = Record.Exception(() => new Cart(Currency.Parse("JPY"), [line], prices));

        Assert.Equal(fits, refusal is null);
        Assert.True(fits || refusal is ArgumentException);
    }

    [Fact]
    public void A_cart_needs_a_currency_and_a_known_treatment_of_tax()
    {
        Assert.Throws<ArgumentException>(() => new Cart(default, []));
        Assert.Throws<ArgumentException>(() => new Cart(Currency.Euro, [], (PriceTax)7));
    }

    [Fact]
    public void Products_are_selected_by_sku_or_category_to_the_letter()
    {
        var line = Scoop with { Categories = ["ice", "vegan"] };

        Assert.True(ProductSelection.Everything.Covers(line));
        Assert.True(ProductSelection.Skus("cone", "scoop").Covers(line));
        Assert.False(ProductSelection.Skus("Scoop").Covers(line));
        Assert.True(ProductSelection.Categories("vegan").Covers(line));
        Assert.False(ProductSelection.Categories("scoop").Covers(line));
        Assert.True(new ProductSelection.Named(["cone"], ["ice"]).Covers(line));
        Assert.Throws<ArgumentException>(() => ProductSelection.Skus());
        Assert.Throws<ArgumentException>(() => ProductSelection.Categories(" "));
    }

    private static Money Euros(decimal amount) => new(amount, Currency.Euro);
}
