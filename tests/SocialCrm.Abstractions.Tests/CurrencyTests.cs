namespace SocialCrm.Abstractions.Tests;

public sealed class CurrencyTests
{
    [Theory]
    [InlineData("EUR", 2)]
    [InlineData("USD", 2)]
    [InlineData("JPY", 0)]
    [InlineData("ISK", 0)]
    [InlineData("KWD", 3)]
    [InlineData("IQD", 3)]
    [InlineData("CLF", 4)]
    [InlineData("UYW", 4)]
    [InlineData("HUF", 2)]
    public void A_currency_has_the_decimals_of_iso_4217(string code, int digits)
    {
        Assert.Equal(digits, Currency.Parse(code).MinorDigits);
    }

    [Theory]
    [InlineData("eur")]
    [InlineData("Eur")]
    [InlineData(" EUR ")]
    public void A_code_is_read_in_any_case(string code)
    {
        Assert.Equal(Currency.Euro, Currency.Parse(code));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("€")]
    [InlineData("$")]
    [InlineData("EURO")]
    [InlineData("EU")]
    [InlineData("XXX")]
    [InlineData("ABC")]
    [InlineData("u\u017fd")]
    [InlineData("E\u00dcR")]
    [InlineData("EUR\0")]
    public void What_is_no_code_is_told(string? code)
    {
        Assert.False(Currency.TryParse(code, out var currency));
        Assert.Equal(default, currency);
        Assert.Throws<FormatException>(() => Currency.Parse(code!));
    }

    [Fact]
    public void A_currency_withdrawn_in_the_last_years_is_still_read_because_past_orders_are_in_it()
    {
        string[] withdrawn = ["ANG", "BGN", "BYR", "CUC", "HRK", "LTL", "MRO", "SLL", "STD", "VEF", "ZWL"];

        Assert.All(withdrawn, code => Assert.Equal(code, Currency.Parse(code).Code));
        Assert.Equal(0, Currency.Parse("BYR").MinorDigits);
    }

    [Fact]
    public void Default_is_no_currency()
    {
        Assert.Equal("", default(Currency).Code);
        Assert.Equal("", default(Currency).ToString());
        Assert.Equal(0, default(Currency).MinorDigits);
        Assert.NotEqual(default, Currency.Euro);
    }

    [Fact]
    public void Two_readings_of_one_code_are_equal()
    {
        Assert.Equal(Currency.Parse("CHF"), Currency.Parse("chf"));
        Assert.Equal(Currency.Parse("CHF").GetHashCode(), Currency.Parse("chf").GetHashCode());
    }
}
