using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace SocialCrm.Abstractions.Tests;

public sealed class MoneyTests
{
    private static readonly Currency Yen = Currency.Parse("JPY");
    private static readonly Currency Dinar = Currency.Parse("KWD");
    private static readonly Currency Fomento = Currency.Parse("CLF");
    private static readonly Currency[] Currencies = [Currency.Euro, Yen, Dinar, Fomento];

    [Fact]
    public void Minor_units_make_a_round_trip_for_every_64_bit_number()
    {
        Prop.ForAll(
            ArbMap.Default.ArbFor<long>(),
            Arb.From(Gen.Elements(Currencies)),
            (minor, currency) => Money.FromMinorUnits(minor, currency).ToMinorUnits() == minor).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    [InlineData(0)]
    [InlineData(-1)]
    public void The_extremes_make_a_round_trip(long minor)
    {
        Assert.All(Currencies, currency => Assert.Equal(minor, Money.FromMinorUnits(minor, currency).ToMinorUnits()));
    }

    [Theory]
    [InlineData("2.50", "EUR", 250)]
    [InlineData("2.5", "EUR", 250)]
    [InlineData("-0.01", "EUR", -1)]
    [InlineData("250", "JPY", 250)]
    [InlineData("2.505", "KWD", 2505)]
    [InlineData("0.0001", "CLF", 1)]
    public void An_amount_is_stored_in_its_minor_unit(string amount, string currency, long minor)
    {
        Assert.Equal(minor, Amount(amount, currency).ToMinorUnits());
    }

    [Theory]
    [InlineData("2.505", "EUR")]
    [InlineData("0.5", "JPY")]
    [InlineData("2.5055", "KWD")]
    public void More_decimals_than_the_currency_has_are_refused(string amount, string currency)
    {
        var money = Amount(amount, currency);

        var refusal = Assert.Throws<ArgumentException>(() => money.ToMinorUnits());

        Assert.Contains("Round", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(amount, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("92233720368547758.08", "EUR")]
    [InlineData("-92233720368547758.09", "EUR")]
    [InlineData("9223372036854775808", "JPY")]
    [InlineData("79228162514264337593543950335", "JPY")]
    [InlineData("79228162514264337593543950335", "EUR")]
    [InlineData("-79228162514264337593543950335", "KWD")]
    public void What_does_not_fit_64_bits_is_refused_and_never_wraps(string amount, string currency)
    {
        Assert.Throws<OverflowException>(() => Amount(amount, currency).ToMinorUnits());
    }

    [Fact]
    public void Money_without_a_currency_cannot_be_stored()
    {
        Assert.Throws<ArgumentException>(() => default(Money).ToMinorUnits());
        Assert.Throws<ArgumentException>(() => new Money(1m, default).ToMinorUnits());
    }

    [Theory]
    [InlineData("0.125", "EUR", "0.12")]
    [InlineData("0.135", "EUR", "0.14")]
    [InlineData("-0.125", "EUR", "-0.12")]
    [InlineData("2.5", "JPY", "2")]
    [InlineData("3.5", "JPY", "4")]
    [InlineData("0.00005", "CLF", "0.0000")]
    public void Rounding_takes_halves_to_even(string amount, string currency, string rounded)
    {
        Assert.Equal(Amount(rounded, currency), Amount(amount, currency).Round());
    }

    [Fact]
    public void Rounded_money_can_be_stored_and_rounding_it_again_changes_nothing()
    {
        Prop.ForAll(
            ArbMap.Default.ArbFor<int>(),
            Arb.From(Gen.Elements(Currencies)),
            (hundredThousandths, currency) =>
            {
                var rounded = new Money(hundredThousandths / 100_000m, currency).Round();
                return rounded.Round() == rounded && Money.FromMinorUnits(rounded.ToMinorUnits(), currency) == rounded;
            }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Adding_and_subtracting_undo_each_other()
    {
        Prop.ForAll(
            ArbMap.Default.ArbFor<int>(),
            ArbMap.Default.ArbFor<int>(),
            (left, right) =>
            {
                var one = Money.FromMinorUnits(left, Currency.Euro);
                var other = Money.FromMinorUnits(right, Currency.Euro);
                return one + other - other == one && one + other == other + one && (one + other).ToMinorUnits() == (long)left + right;
            }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Two_currencies_never_add()
    {
        var euros = new Money(1m, Currency.Euro);
        var dollars = new Money(1m, Currency.UsDollar);

        Assert.Throws<InvalidOperationException>(() => euros + dollars);
        Assert.Throws<InvalidOperationException>(() => euros - dollars);
        Assert.Throws<InvalidOperationException>(() => euros + default(Money));
        Assert.NotEqual(euros, dollars);
    }

    [Fact]
    public void Equal_amounts_are_equal_whatever_their_trailing_zeros()
    {
        Assert.Equal(new Money(2.5m, Currency.Euro), new Money(2.500m, Currency.Euro));
        Assert.Equal(new Money(2.5m, Currency.Euro).GetHashCode(), new Money(2.500m, Currency.Euro).GetHashCode());
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("en-US")]
    public void Text_has_the_decimals_of_the_currency_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal("EUR 1234.50", Amount("1234.5", "EUR").ToString());
            Assert.Equal("JPY 1234", Amount("1234", "JPY").ToString());
            Assert.Equal("KWD -0.005", Amount("-0.005", "KWD").ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Zero_is_nothing_in_its_currency()
    {
        Assert.Equal(0, Money.Zero(Yen).ToMinorUnits());
        Assert.Equal(Yen, Money.Zero(Yen).Currency);
    }

    private static Money Amount(string amount, string currency) =>
        new(decimal.Parse(amount, CultureInfo.InvariantCulture), Currency.Parse(currency));
}
