using System.Collections.Frozen;
using System.Text;

namespace SocialCrm;

/// <summary>A currency of ISO 4217, such as <c>EUR</c>: those in use, and those withdrawn since 2015.</summary>
/// <remarks><c>default</c> is no currency at all: its <see cref="Code"/> is empty and money in it cannot be stored.</remarks>
public readonly record struct Currency
{
    private const string TwoDigits =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW " +
        "CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF " +
        "IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK " +
        "MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP " +
        "SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG " +
        "YER ZAR ZMW ZWG " +
        // Withdrawn since 2015; orders of those years are still imported.
        "ANG BGN CUC HRK LTL MRO SLL STD VEF ZWL";

    private static readonly FrozenDictionary<string, int> MinorDigitsByCode = Table();

    private readonly string? code;

    private Currency(string code) => this.code = code;

    /// <summary>The euro.</summary>
    public static Currency Euro { get; } = new("EUR");

    /// <summary>The United States dollar.</summary>
    public static Currency UsDollar { get; } = new("USD");

    /// <summary>The three upper-case letters of ISO 4217; empty for <c>default</c>.</summary>
    public string Code => code ?? "";

    /// <summary>How many decimal digits the minor unit has: 2 for EUR, 0 for JPY, 3 for KWD.</summary>
    public int MinorDigits => code is null ? 0 : MinorDigitsByCode[code];

    /// <summary>Reads an ISO 4217 code in any case.</summary>
    /// <exception cref="FormatException">The code is not one of ISO 4217.</exception>
    public static Currency Parse(string code) =>
        TryParse(code, out var currency)
            ? currency
            : throw new FormatException("Not a currency code of ISO 4217. Write three letters, such as EUR or USD.");

    /// <summary>Reads an ISO 4217 code in any case, or says that it is none.</summary>
    public static bool TryParse(string? code, out Currency currency)
    {
        // ASCII first: the upper case of ſ is S, and "uſd" is no dollar.
        var upper = code is not null && Ascii.IsValid(code) ? code.Trim().ToUpperInvariant() : "";
        currency = MinorDigitsByCode.ContainsKey(upper) ? new Currency(string.Intern(upper)) : default;
        return currency.code is not null;
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    private static FrozenDictionary<string, int> Table()
    {
        var table = TwoDigits.Split(' ').ToDictionary(code => code, _ => 2, StringComparer.Ordinal);
        foreach (var code in "BIF BYR CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".Split(' '))
            table[code] = 0;
        foreach (var code in "BHD IQD JOD KWD LYD OMR TND".Split(' '))
            table[code] = 3;
        foreach (var code in "CLF UYW".Split(' '))
            table[code] = 4;
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
