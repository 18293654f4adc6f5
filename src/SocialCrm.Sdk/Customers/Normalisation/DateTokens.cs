using System.Globalization;
using System.Runtime.CompilerServices;

namespace SocialCrm.Customers;

/// <summary>The numbers and the month name in a date, in the order in which they stand.</summary>
internal struct DateTokens
{
    private const int Most = 3;

    private Numbers numbers;
    private Numbers digits;

    /// <summary>How many numbers there are.</summary>
    public int Count { get; private set; }

    /// <summary>The month that is named, or 0.</summary>
    public int Month { get; private set; }

    /// <summary>A number.</summary>
    public readonly int this[int index] => numbers[index];

    /// <summary>How many digits a number was written with.</summary>
    public readonly int Digits(int index) => digits[index];

    /// <summary>Reads a date; false where there is something in it that is none of a date.</summary>
    public bool Read(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var character = text[at];
            if (CharUnicodeInfo.GetDecimalDigitValue(character) >= 0)
            {
                if (Count == Most - (Month > 0 ? 1 : 0))
                    return char.IsWhiteSpace(text[at - 1]) && IsTime(text[at..]);
                if (!ReadNumber(text, ref at))
                    return false;
            }
            else if (char.IsLetter(character))
            {
                // 1980-05-03T00:00:00Z
                if (character is 'T' or 't' && Count == Most && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
                    return true;
                if (!ReadWord(text, ref at))
                    return false;
            }
            else if (character is '-' && at == 0 || char.IsControl(character) && !char.IsWhiteSpace(character))
            {
                return false;
            }
            else
            {
                at++;
            }
        }

        return Count > 0;
    }

    // Behind a whole date only a time may stand: 1980-05-03 00:00:00.
    private static bool IsTime(ReadOnlySpan<char> rest) => rest.Contains(':');

    private bool ReadNumber(ReadOnlySpan<char> text, ref int at)
    {
        var number = 0;
        var start = at;
        for (; at < text.Length && CharUnicodeInfo.GetDecimalDigitValue(text[at]) is >= 0 and var digit; at++)
        {
            if (at - start == 8)
                return false;
            number = number * 10 + digit;
        }

        numbers[Count] = number;
        digits[Count++] = at - start;
        return true;
    }

    private bool ReadWord(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsLetter(text[at]))
            at++;
        var word = text[start..at];
        if (MonthNames.IsFiller(word))
            return true;
        if (Month > 0 || MonthNames.Of(word) is not (> 0 and var month))
            return false;
        Month = month;
        return true;
    }

    [InlineArray(Most)]
    private struct Numbers
    {
        private int first;
    }
}
