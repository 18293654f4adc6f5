namespace SocialCrm.Customers;

/// <summary>Writes folded names of other alphabets in Latin letters, as far as their sound goes.</summary>
internal static class LatinSounds
{
    // Cyrillic а to я, then the letters of Ukrainian, Belarusian, Serbian and Macedonian.
    private const string Cyrillic = "a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh sh - i - e u a";
    private const string CyrillicFurther = "e e d g e s i i j l n ch k i u d";
    private const string Greek = "a v g d e z i th i k l m n x o p r s s t i f ch ps o";

    private static readonly string[] FromCyrillic = $"{Cyrillic} {CyrillicFurther}".Replace("-", "", StringComparison.Ordinal).Split(' ');
    private static readonly string[] FromGreek = Greek.Split(' ');

    /// <summary>Writes the letters without blanks and digits; answers how many.</summary>
    public static int Write(ReadOnlySpan<char> folded, Span<char> letters)
    {
        var length = 0;
        foreach (var character in folded)
        {
            if (char.IsAsciiLetterLower(character))
            {
                letters[length++] = character;
                continue;
            }

            var sound = Of(character);
            if (sound.Length == 0)
                continue;
            sound.CopyTo(letters[length..]);
            length += sound.Length;
        }

        return length == 0 && !folded.IsEmpty && Romanisation.TryRomanise(folded, letters, out var written) ? written : length;
    }

    private static ReadOnlySpan<char> Of(char character) => character switch
    {
        >= '\u0430' and <= '\u045f' => FromCyrillic[character - '\u0430'],
        >= '\u03b1' and <= '\u03c9' => FromGreek[character - '\u03b1'],
        _ => default,
    };
}
