using System.Globalization;

namespace SocialCrm.Offers;

/// <summary>Writes 80 secret bits as 16 letters and digits and one check symbol: <c>7K2M-9QXA-B3CD-EFGHJ</c>.</summary>
/// <remarks>
/// The alphabet is Douglas Crockford's base 32, which has no I, L, O and U. The symbols are read as the coefficients of a polynomial over
/// GF(32), and the check symbol makes α a root of it: a Reed–Solomon code with one check symbol. Symbol i then weighs αⁱ; no weight is 0, so
/// every single wrong symbol shows, and no two of the 17 are equal, so every swap of two different symbols shows. A decimal scheme such as ISO 7064
/// needs a prime above the alphabet, and so a 33rd symbol that nobody can read out.
/// </remarks>
internal sealed class CrockfordCode : ICodeFormat
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int BitsPerSymbol = 5;
    private const int SecretSymbols = 16;
    private const int GroupLength = 4;
    private const int LongestText = 64;

    public int SecretLength => SecretSymbols * BitsPerSymbol / 8;

    public string Write(ReadOnlySpan<byte> secret)
    {
        if (secret.Length != SecretLength)
            throw new ArgumentException($"A code carries {SecretLength} secret bytes.", nameof(secret));

        // The check symbol joins the last group: a group of one is easily overlooked.
        Span<char> text = stackalloc char[SecretSymbols + SecretSymbols / GroupLength];
        var check = 0;
        var at = 0;
        for (var symbol = 0; symbol < SecretSymbols; symbol++)
        {
            if (symbol > 0 && symbol % GroupLength == 0)
                text[at++] = '-';
            var value = SymbolAt(secret, symbol);
            check = TimesAlpha(check) ^ value;
            text[at++] = Alphabet[value];
        }

        text[at] = Alphabet[TimesAlpha(check)];
        return new string(text);
    }

    public bool TryRead(string text, Span<byte> secret)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (secret.Length != SecretLength)
            throw new ArgumentException($"A code carries {SecretLength} secret bytes.", nameof(secret));

        secret.Clear();
        var remainder = 0;
        var symbol = 0;
        var readable = text.Length <= LongestText;
        for (var at = 0; readable && at < text.Length; at++)
        {
            if (IsSeparator(text[at]))
                continue;
            var value = ValueOf(text[at]);
            readable = value >= 0 && symbol <= SecretSymbols;
            if (!readable)
                break;
            remainder = TimesAlpha(remainder) ^ value;
            if (symbol < SecretSymbols)
                Put(secret, symbol, value);
            symbol++;
        }

        if (readable && symbol == SecretSymbols + 1 && remainder == 0)
            return true;
        secret.Clear();
        return false;
    }

    /// <summary>Multiplies by the primitive element α of GF(32), whose polynomial is x⁵ + x² + 1.</summary>
    private static int TimesAlpha(int value)
    {
        var product = value << 1;
        return (product & 32) == 0 ? product : product ^ 0b100101;
    }

    private static int SymbolAt(ReadOnlySpan<byte> secret, int symbol)
    {
        var value = 0;
        for (var bit = symbol * BitsPerSymbol; bit < (symbol + 1) * BitsPerSymbol; bit++)
            value = value << 1 | (secret[bit / 8] >> (7 - bit % 8) & 1);
        return value;
    }

    private static void Put(Span<byte> secret, int symbol, int value)
    {
        for (var bit = 0; bit < BitsPerSymbol; bit++)
        {
            var at = symbol * BitsPerSymbol + bit;
            secret[at / 8] |= (byte)((value >> (BitsPerSymbol - 1 - bit) & 1) << (7 - at % 8));
        }
    }

    // Word processors turn hyphens into dashes, and people set groups apart by spaces of every width.
    private static bool IsSeparator(char character) =>
        char.IsWhiteSpace(character) || character is '\u2212' || char.GetUnicodeCategory(character) is UnicodeCategory.DashPunctuation;

    // ASCII first: the upper case of ſ is S.
    private static int ValueOf(char character) => !char.IsAscii(character) ? -1 : char.ToUpperInvariant(character) switch
    {
        'O' => 0,
        'I' or 'L' => 1,
        var upper => Alphabet.IndexOf(upper, StringComparison.Ordinal),
    };
}
