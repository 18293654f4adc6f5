using System.Globalization;

namespace SocialCrm.Customers;

/// <summary>Makes an exact key of a phone number: E.164, such as <c>+442079460958</c>.</summary>
/// <remarks>
/// Reads <c>+</c> and <c>00</c> (<c>011</c> under code 1) as international, anything else as a number of the default region, with or without its trunk
/// prefix. Digits of any script, any punctuation between them, and an extension (<c>;ext=12</c> in the key) are read; letters give no key.
/// </remarks>
internal static class PhoneNumber
{
    private const int LongestText = 64;
    private const int MostDigits = 17;
    private const int LongestKey = 32;

    // Numbers without an area code are dialled inside one town only: the next town has the same ones.
    private const int ShortestWithoutTrunk = 9;

    /// <summary>The number in one spelling, or null where it identifies nobody or cannot be told without a region.</summary>
    public static string? Normalise(string text, string? region)
    {
        Span<char> buffer = stackalloc char[LongestKey];
        return TryNormalise(text, region, buffer, out var written) ? OneString.Of(text, buffer[..written]) : null;
    }

    /// <summary>
    /// The number in one spelling, of at most 32 characters; false where it identifies nobody, cannot be told without a region, or does not fit. Nothing is allocated.
    /// </summary>
    public static bool TryNormalise(ReadOnlySpan<char> text, string? region, Span<char> normalised, out int written)
    {
        written = 0;
        if (text.Length > LongestText)
            return false;
        var number = text.Trim();
        if (number.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
            number = number[4..];
        var extension = PhoneExtension.Cut(ref number);

        Span<char> buffer = stackalloc char[MostDigits];
        if (!TryReadDigits(number, buffer, out var length, out var international))
            return false;
        var subscriber = international
            ? International(buffer[..length])
            : National(buffer[..length], CallingCodes.OfRegion(region));
        return subscriber.Code is not null && TryWrite(subscriber, extension, normalised, out written);
    }

    private static Subscriber International(ReadOnlySpan<char> digits)
    {
        if (CallingCodes.At(digits) is not { } code)
            return default;
        var national = digits[code.Code.Length..];
        // People write +44 (0)20: inside the country the 0 is dialled, from outside it is not.
        if (code.Trunk.Length > 0 && national.StartsWith(code.Trunk) && code.Fits(national.Length - code.Trunk.Length))
            national = national[code.Trunk.Length..];
        return Checked(code, national);
    }

    private static Subscriber National(ReadOnlySpan<char> digits, CallingCode? code)
    {
        if (digits.StartsWith("00"))
            return International(digits[2..]);
        if (code is null)
            return default;
        if (code.Code == "1" && digits.StartsWith("011") && digits.Length > code.Longest)
            return International(digits[3..]);

        if (code.Trunk.Length > 0 && digits.StartsWith(code.Trunk) && code.Fits(digits.Length - code.Trunk.Length))
            return Checked(code, digits[code.Trunk.Length..]);
        if (code.Fits(digits.Length) && (code.Trunk.Length == 0 || digits.Length >= Math.Min(ShortestWithoutTrunk, code.Longest)))
            return Checked(code, digits);
        return digits.Length > code.Longest && digits.StartsWith(code.Code) ? International(digits) : default;
    }

    private static Subscriber Checked(CallingCode code, ReadOnlySpan<char> national)
    {
        if (!code.Fits(national.Length) || code.Code.Length + national.Length > 15 || Placeholders.IsFiller(national) || Placeholders.IsKeypad(national))
            return default;
        // North American area codes begin with 2 to 9, and nowhere does a number begin with the 0 that is dialled before it.
        if (code.Code == "1" && national[0] < '2' || code.Trunk == "0" && national[0] == '0')
            return default;
        return new Subscriber(code.Code, national);
    }

    private static bool TryWrite(Subscriber subscriber, ReadOnlySpan<char> extension, Span<char> normalised, out int written)
    {
        const string Mark = ";ext=";
        var length = 1 + subscriber.Code!.Length + subscriber.National.Length;
        written = length + (extension.IsEmpty ? 0 : Mark.Length + extension.Length);
        if (written > normalised.Length)
        {
            written = 0;
            return false;
        }

        normalised[0] = '+';
        subscriber.Code.CopyTo(normalised[1..]);
        subscriber.National.CopyTo(normalised[(1 + subscriber.Code.Length)..]);
        if (!extension.IsEmpty)
        {
            Mark.CopyTo(normalised[length..]);
            extension.CopyTo(normalised[(length + Mark.Length)..]);
        }

        return true;
    }

    private static bool TryReadDigits(ReadOnlySpan<char> text, Span<char> digits, out int length, out bool international)
    {
        length = 0;
        international = false;
        foreach (var character in text)
        {
            var digit = CharUnicodeInfo.GetDecimalDigitValue(character);
            if (digit >= 0)
            {
                if (length == digits.Length)
                    return false;
                digits[length++] = (char)('0' + digit);
            }
            else if (character is '+' or '\uff0b')
            {
                if (length > 0 || international)
                    return false;
                international = true;
            }
            else if (!IsPunctuation(character))
            {
                return false;
            }
        }

        return length > 0;
    }

    private static bool IsPunctuation(char character) =>
        character is '(' or ')' or '.' or '/' or '-' or '\u00b7' or '\u2212' || char.IsWhiteSpace(character)
        || char.GetUnicodeCategory(character) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format;

    private readonly ref struct Subscriber(string? code, ReadOnlySpan<char> national)
    {
        public string? Code { get; } = code;

        public ReadOnlySpan<char> National { get; } = national;
    }
}
