using System.Globalization;
using System.Text;

namespace SocialCrm.Customers;

/// <summary>Brings a postcode to one spelling, and finds the part of it that names a district.</summary>
internal static class Postcode
{
    private const int LongestText = 64;
    private const int LongestPostcode = 12;

    /// <summary>The Latin letters and the digits, in capitals; false where there are fewer than 2 or more than 12, or the field was filled with one digit or a word for nothing.</summary>
    public static bool Fold(ReadOnlySpan<char> text, Span<char> destination, out int written)
    {
        written = 0;
        text = text.Trim();
        if (text.Length > LongestText)
            return false;
        if (!Ascii.IsValid(text))
            text = UnicodeText.Compatible(text.ToString());
        var length = 0;
        foreach (var character in text)
        {
            var digit = char.IsAscii(character) ? -1 : CharUnicodeInfo.GetDecimalDigitValue(character);
            if (digit < 0 && !char.IsAsciiLetterOrDigit(character))
                continue;
            if (length == LongestPostcode || length == destination.Length)
                return false;
            destination[length++] = digit >= 0 ? (char)('0' + digit) : char.ToUpperInvariant(character);
        }

        var folded = destination[..length];
        // Exports from spreadsheets write a number for a postcode of digits.
        if (length > 5 && text.EndsWith(".0", StringComparison.Ordinal))
            folded = folded[..^1];
        if (folded.Length < 2 || Placeholders.IsFiller(folded) || Placeholders.Stands(text) || !folded.ContainsAnyInRange('0', '9'))
            return false;
        written = folded.Length;
        return true;
    }

    /// <summary>
    /// How many leading characters of a folded postcode name its district: the outward code of the United Kingdom, the first three of Canada and Ireland,
    /// of digits the first half (12345: 3, 1234: 2, 123456: 3).
    /// </summary>
    public static int AreaLength(ReadOnlySpan<char> folded)
    {
        var digits = folded.IndexOfAnyExceptInRange('0', '9');
        // Digits alone, or digits and then letters as in the Netherlands.
        if (digits != 0)
            return digits is -1 ? OfDigits(folded.Length) : OfDigits(digits);
        if (folded.Length == 6 && IsAlternating(folded) || folded.Length == 7 && char.IsAsciiDigit(folded[1]) && char.IsLetter(folded[3]))
            return 3;
        // SW1A 1AA: the inward code is always a digit and two letters; a postcode cut off after the outward code has none.
        if (folded.Length >= 5 && char.IsAsciiDigit(folded[^3]) && char.IsLetter(folded[^2]) && char.IsLetter(folded[^1]))
            return folded.Length - 3;
        return folded.Length <= 4 ? folded.Length : folded.Length - 3;
    }

    private static int OfDigits(int digits) => digits switch
    {
        <= 2 => digits,
        <= 4 => 2,
        <= 7 => 3,
        _ => digits == 9 ? 3 : 5, // ZIP+4 is a ZIP code; Brazil's eight digits begin with five of place.
    };

    private static bool IsAlternating(ReadOnlySpan<char> folded)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            if (char.IsAsciiDigit(folded[i]) != (i % 2 == 1))
                return false;
        }

        return true;
    }
}
