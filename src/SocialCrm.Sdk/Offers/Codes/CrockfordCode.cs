using System.Buffers.Binary;
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
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int BitsPerSymbol = 5;
    private const int SecretSymbols = 16;
    private const int GroupLength = 4;
    private const int GroupBits = GroupLength * BitsPerSymbol;
    private const int LongestText = 64;
    private const byte NoSymbol = 0xFF;

    private static readonly byte[] Values = SymbolValues();

    // Two symbols at a time: their text, what they add to the check, and what α² makes of the check so far.
    private static readonly (char First, char Second)[] PairText = [.. Pairs((first, second) => (Alphabet[first], Alphabet[second]))];
    private static readonly byte[] PairCheck = [.. Pairs((first, second) => (byte)(TimesAlpha(first) ^ second))];
    private static readonly byte[] TimesAlphaTwice = [.. Enumerable.Range(0, Alphabet.Length).Select(value => (byte)TimesAlpha(TimesAlpha(value)))];

    public int SecretLength => SecretSymbols * BitsPerSymbol / 8;

    public string Write(ReadOnlySpan<byte> secret)
    {
        if (secret.Length != SecretLength)
            throw new ArgumentException($"A code carries {SecretLength} secret bytes.", nameof(secret));

        // The check symbol joins the last group: a group of one is easily overlooked.
        return string.Create(
            SecretSymbols + (SecretSymbols / GroupLength),
            (Left: HalfAt(secret), Right: HalfAt(secret[5..])),
            static (text, halves) =>
            {
                var check = WriteGroup(text, halves.Left >> GroupBits, 0);
                text[4] = '-';
                check = WriteGroup(text[5..], halves.Left, check);
                text[9] = '-';
                check = WriteGroup(text[10..], halves.Right >> GroupBits, check);
                text[14] = '-';
                check = WriteGroup(text[15..], halves.Right, check);
                text[19] = Alphabet[TimesAlpha(check)];
            });
    }

    public bool TryRead(string text, Span<byte> secret)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (secret.Length != SecretLength)
            throw new ArgumentException($"A code carries {SecretLength} secret bytes.", nameof(secret));

        secret.Clear();
        if (text.Length > LongestText)
            return false;
        var (left, right) = (0UL, 0UL);
        var remainder = 0;
        var symbol = 0;
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && IsSeparator(character))
                continue;
            var value = character < Values.Length ? Values[character] : NoSymbol;
            if (value == NoSymbol || symbol > SecretSymbols)
                return false;
            remainder = TimesAlpha(remainder) ^ value;
            if (symbol < SecretSymbols / 2)
                left = (left << BitsPerSymbol) | value;
            else if (symbol < SecretSymbols)
                right = (right << BitsPerSymbol) | value;
            symbol++;
        }

        if (symbol != SecretSymbols + 1 || remainder != 0)
            return false;
        BinaryPrimitives.WriteUInt64BigEndian(secret, (left << 24) | (right >> 16));
        BinaryPrimitives.WriteUInt16BigEndian(secret[8..], (ushort)right);
        return true;
    }

    private static ulong HalfAt(ReadOnlySpan<byte> secret) => ((ulong)BinaryPrimitives.ReadUInt32BigEndian(secret) << 8) | secret[4];

    /// <summary>Writes the four symbols in the last 20 bits, and answers the check with them taken in.</summary>
    private static int WriteGroup(Span<char> text, ulong bits, int check)
    {
        var left = (int)(bits >> (2 * BitsPerSymbol)) & (PairText.Length - 1);
        var right = (int)bits & (PairText.Length - 1);
        (text[0], text[1]) = PairText[left];
        (text[2], text[3]) = PairText[right];
        return TimesAlphaTwice[TimesAlphaTwice[check] ^ PairCheck[left]] ^ PairCheck[right];
    }

    private static IEnumerable<T> Pairs<T>(Func<int, int, T> make) =>
        Enumerable.Range(0, Alphabet.Length * Alphabet.Length).Select(pair => make(pair / Alphabet.Length, pair % Alphabet.Length));

    /// <summary>Multiplies by the primitive element α of GF(32), whose polynomial is x⁵ + x² + 1.</summary>
    private static int TimesAlpha(int value)
    {
        var product = value << 1;
        return (product & 32) == 0 ? product : product ^ 0b100101;
    }

    // Word processors turn hyphens into dashes, and people set groups apart by spaces of every width.
    private static bool IsSeparator(char character) =>
        char.IsWhiteSpace(character) || character is '\u2212' || char.GetUnicodeCategory(character) is UnicodeCategory.DashPunctuation;

    /// <summary>By character, in ASCII alone: the upper case of ſ is S.</summary>
    private static byte[] SymbolValues()
    {
        var values = new byte[128];
        Array.Fill(values, NoSymbol);
        for (var value = 0; value < Alphabet.Length; value++)
            values[Alphabet[value]] = values[char.ToLowerInvariant(Alphabet[value])] = (byte)value;
        values['O'] = values['o'] = 0;
        values['I'] = values['i'] = values['L'] = values['l'] = 1;
        return values;
    }
}
