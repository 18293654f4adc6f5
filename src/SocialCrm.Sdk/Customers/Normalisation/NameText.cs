using System.Text;

namespace SocialCrm.Customers;

/// <summary>Brings a name to one spelling: small letters without accents, words parted by single blanks.</summary>
/// <remarks>
/// Compatible forms become plain ones (NFKC: full-width, "fancy" letters, ligatures), apostrophes and invisible characters vanish, all other punctuation parts
/// words. Scripts other than Latin, Greek, Cyrillic and Arabic stay as they are. A text longer than 256 characters is cut there. Folding twice changes nothing.
/// Plain ASCII is folded without allocating, other text nearly so.
/// </remarks>
internal static class NameText
{
    /// <summary>The most characters that are read, and that a folded name has.</summary>
    public const int LongestName = 256;

    // 0 drops the character, a blank parts words.
    private static ReadOnlySpan<byte> AsciiFolds =>
        "\0\0\0\0\0\0\0\0\0     \0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0       \0        0123456789       abcdefghijklmnopqrstuvwxyz     \0abcdefghijklmnopqrstuvwxyz    \0"u8;

    /// <summary>Folds a name into <paramref name="destination"/>, of 256 characters or more; false where nothing is left or it stands for nothing.</summary>
    public static bool Fold(ReadOnlySpan<char> text, Span<char> destination, out int written)
    {
        if (!Letters(text, destination, out written))
            return false;
        if (!PlaceholderNames.Stands(destination[..written]))
            return true;
        written = 0;
        return false;
    }

    /// <summary>Folds any text the same way, with nothing said about placeholders; false where nothing is left.</summary>
    public static bool Letters(ReadOnlySpan<char> text, Span<char> destination, out int written)
    {
        destination = destination[..Math.Min(destination.Length, LongestName)];
        text = text[..Math.Min(text.Length, destination.Length)];
        written = Ascii.IsValid(text) ? FoldAscii(text, destination) : FoldAny(text, destination);
        return written > 0;
    }

    private static int FoldAscii(ReadOnlySpan<char> text, Span<char> destination)
    {
        var folds = AsciiFolds;
        var length = 0;
        var parted = false;
        foreach (var character in text)
        {
            var folded = folds[character];
            if (folded > ' ')
            {
                if (parted && length > 0)
                    destination[length++] = ' ';
                parted = false;
                destination[length++] = (char)folded;
            }
            else if (folded == ' ')
            {
                parted = true;
            }
        }

        return length;
    }

    private static int FoldAny(ReadOnlySpan<char> text, Span<char> destination)
    {
        var length = FoldOnce(text, destination, out var mayCompose);
        if (!mayCompose)
            return length;
        // Marks and parts of syllables join what stands before them, which may need what was dropped between them: until nothing changes.
        var before = destination[..length].ToString();
        for (var pass = 0; pass < 4; pass++)
        {
            length = FoldOnce(UnicodeText.Compatible(before), destination, out _);
            if (destination[..length].SequenceEqual(before))
                break;
            before = destination[..length].ToString();
        }

        return length;
    }

    private static int FoldOnce(ReadOnlySpan<char> text, Span<char> destination, out bool mayCompose)
    {
        var length = 0;
        var parted = false;
        mayCompose = false;
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf16(text, out var rune, out var consumed);
            var fold = LetterFolds.Of(rune.Value);
            var folded = fold is null ? text[..consumed] : fold;
            text = text[consumed..];
            if (folded.IsEmpty)
                continue;
            if (folded is " ")
            {
                parted = true;
                continue;
            }

            var gap = parted && length > 0 ? 1 : 0;
            if (length + gap + folded.Length > destination.Length)
                break;
            if (gap > 0)
                destination[length++] = ' ';
            parted = false;
            folded.CopyTo(destination[length..]);
            length += folded.Length;
            mayCompose |= MayCompose(folded[^1]);
        }

        return length;
    }

    private static bool MayCompose(char character) =>
        character >= '\u0700' && character is not ((>= '\u4e00' and <= '\u9fff') or (>= '\u3041' and <= '\u3096') or (>= '\u30a1' and <= '\u30fc') or (>= '\uac00' and <= '\ud7a3'));
}
