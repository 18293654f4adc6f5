namespace SocialCrm.Customers;

/// <summary>A code of how a name sounds, the same for the usual misspellings of a name in the languages of Europe.</summary>
/// <remarks>
/// In the manner of Soundex and of the Kölner Phonetik, and coarser at the beginning: up to seven classes of consonants, four bits each, vowels counted only where the name begins
/// with one. Groups of letters are read first (sch, tsch, ph, ck, gn, ll, cz, x …). Cyrillic and Greek letters sound as their Latin counterparts; names in Han characters
/// are read in pinyin. Doubled letters, vowels mixed up, and letters that sound alike collide on purpose.
/// </remarks>
internal static class Phonetic
{
    private const int LongestName = 64;
    private const int MostClasses = 7;

    /// <summary>The code of a folded name, or 0 where it has no sound that is known.</summary>
    public static uint Code(ReadOnlySpan<char> folded)
    {
        folded = folded[..Math.Min(folded.Length, LongestName)];
        Span<char> letters = stackalloc char[3 * LongestName];
        var length = LatinSounds.Write(folded, letters);
        return length == 0 ? 0 : Encode(letters[..length]);
    }

    private static uint Encode(ReadOnlySpan<char> letters)
    {
        uint code = 0;
        var classes = 0;
        var before = SoundClass.None;
        for (var at = 0; at < letters.Length && classes < MostClasses;)
        {
            var sound = SoundRules.At(letters, at, out var length);
            at += length;
            if (sound == SoundClass.Vowel ? classes > 0 : sound == before || sound == SoundClass.None)
            {
                // A vowel between two like consonants keeps them two: Anna is not An, but Bob is two.
                if (sound == SoundClass.Vowel)
                    before = SoundClass.Vowel;
                continue;
            }

            code = code << 4 | (uint)sound;
            classes++;
            before = sound;
        }

        return code;
    }
}
