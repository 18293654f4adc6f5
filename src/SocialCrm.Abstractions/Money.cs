using System.Globalization;

namespace SocialCrm;

/// <summary>An amount in one currency. Two currencies never add.</summary>
/// <remarks>Stored in integer minor units (cents), so an amount with more decimals than its currency has is refused where it is stored.</remarks>
public readonly record struct Money(decimal Amount, Currency Currency)
{
    /// <summary>Nothing, in a currency.</summary>
    public static Money Zero(Currency currency) => new(0m, currency);

    /// <summary>Builds an amount from minor units: 250 in EUR is 2.50.</summary>
    public static Money FromMinorUnits(long minorUnits, Currency currency) =>
        new(minorUnits / Scale(currency), currency);

    /// <summary>The amount in minor units: 2.50 EUR is 250.</summary>
    /// <exception cref="ArgumentException">The amount has more decimals than the currency, or has no currency.</exception>
    /// <exception cref="OverflowException">The amount does not fit 64 bits.</exception>
    public long ToMinorUnits()
    {
        if (Currency == default)
            throw new ArgumentException("Money without a currency cannot be stored. Name one of ISO 4217.");
        var minor = Amount * Scale(Currency);
        if (minor != decimal.Truncate(minor))
            throw new ArgumentException($"{Currency} has {Currency.MinorDigits} decimals. Round the amount first.");
        return decimal.ToInt64(minor);
    }

    /// <summary>Rounds to the minor unit, halves to even.</summary>
    public Money Round() => this with { Amount = decimal.Round(Amount, Currency.MinorDigits, MidpointRounding.ToEven) };

    /// <summary>The sum of two amounts in the same currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public Money Add(Money other) =>
        other.Currency == Currency
            ? new Money(Amount + other.Amount, Currency)
            : throw new InvalidOperationException($"{Currency} and {other.Currency} cannot be added. Convert one of them first.");

    /// <summary>The difference of two amounts in the same currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public Money Subtract(Money other) => Add(other with { Amount = -other.Amount });

    /// <summary>The sum of two amounts in the same currency.</summary>
    public static Money operator +(Money left, Money right) => left.Add(right);

    /// <summary>The difference of two amounts in the same currency.</summary>
    public static Money operator -(Money left, Money right) => left.Subtract(right);

    /// <summary>Code and amount with all decimals of the currency, culture-free: <c>EUR 2.50</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Currency.Code} {Amount.ToString("F" + Currency.MinorDigits, CultureInfo.InvariantCulture)}");

    private static decimal Scale(Currency currency) => currency.MinorDigits switch
    {
        0 => 1m,
        2 => 100m,
        3 => 1_000m,
        _ => 10_000m,
    };
}
