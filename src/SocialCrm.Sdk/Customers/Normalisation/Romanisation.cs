using System.Collections.Frozen;

namespace SocialCrm.Customers;

/// <summary>Reads Chinese names: Han characters in pinyin, and family names in the spellings of Beijing, Taipei, Hong Kong, Singapore, Seoul and Hanoi.</summary>
internal static class Romanisation
{
    private const int LongestName = 8;

    private static readonly FrozenDictionary<char, string> Readings = ReadCharacters().ToFrozenDictionary();

    private static readonly FrozenDictionary<char, string> SurnameReadings =
        WordSet.Words(HanReadings.Surnames).DistinctBy(entry => entry[0]).ToFrozenDictionary(entry => entry[0], entry => entry[1..]);

    private static readonly WordTable<string> CompoundReadings = new(WordSet.Words(HanReadings.CompoundSurnames).Select(entry => KeyValuePair.Create(entry[..2], entry[2..])));

    private static readonly NameGroups Surnames = new(SurnameSpellings.List);

    /// <summary>
    /// Writes a name in Han characters, family name first, in pinyin without blanks and tones; false where a character is none of the usual ones of names, or there are
    /// more than eight. Simplified and traditional characters come to the same.
    /// </summary>
    public static bool TryRomanise(ReadOnlySpan<char> name, Span<char> destination, out int written)
    {
        written = 0;
        if (name.Length is 0 or > 2 * LongestName)
            return false;
        var characters = 0;
        if (name.Length > 2 && CompoundReadings.TryGetValue(name[..2], out var compound) && compound.Length <= destination.Length)
        {
            compound.CopyTo(destination);
            written = compound.Length;
            characters = 2;
            name = name[2..];
        }

        foreach (var character in name)
        {
            if (character == ' ')
                continue;
            var isSurname = characters++ == 0;
            if (characters > LongestName || !TryRead(character, isSurname, out var syllable) || written + syllable.Length > destination.Length)
            {
                written = 0;
                return false;
            }

            syllable.CopyTo(destination[written..]);
            written += syllable.Length;
        }

        return written > 0;
    }

    /// <summary>Whether a name, or a part of one, is in Han characters throughout.</summary>
    public static bool IsHan(ReadOnlySpan<char> name) => !name.IsEmpty && !name.ContainsAnyExceptInRange('\u3400', '\u9fff');

    /// <summary>Whether of two folded names or parts of names one is in Han characters, and the other its reading in pinyin, whatever its blanks.</summary>
    public static bool IsReading(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (!IsHan(a))
            return IsHan(b) && IsReading(b, a);
        if (CompoundReadings.TryGetValue(a, out var compound) && b.SequenceEqual(compound))
            return true;
        foreach (var character in a)
        {
            b = b.TrimStart(' ');
            // A character may be read otherwise as a family name, and what is compared may be one.
            if (!Readings.TryGetValue(character, out var usual) || !b.StartsWith(usual))
            {
                if (!SurnameReadings.TryGetValue(character, out var rare) || !b.StartsWith(rare))
                    return false;
                usual = rare;
            }

            b = b[usual.Length..];
        }

        return b.IsEmpty;
    }

    /// <summary>
    /// Which family name a folded spelling, in letters or in Han characters, stands for: chen, chan, tan and 陈 are one. 0 where it is none of the usual; a spelling of several
    /// names has the most common one's.
    /// </summary>
    public static int SurnameGroup(ReadOnlySpan<char> folded) => Surnames.GroupOf(folded);

    /// <summary>Every family name a folded spelling may stand for, the most common first.</summary>
    public static ReadOnlySpan<ushort> SurnameGroups(ReadOnlySpan<char> folded) => Surnames.GroupsOf(folded);

    /// <summary>Whether two folded spellings may be one family name.</summary>
    public static bool SameSurname(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => !a.IsEmpty && a.SequenceEqual(b) || Surnames.Related(a, b);

    /// <summary>Whether two characters are a family name together, as 欧阳 is.</summary>
    public static bool IsCompoundSurname(ReadOnlySpan<char> characters) => CompoundReadings.Contains(characters);

    private static bool TryRead(char character, bool isSurname, out string syllable)
    {
        if (isSurname && SurnameReadings.TryGetValue(character, out syllable!))
            return true;
        return Readings.TryGetValue(character, out syllable!);
    }

    private static IEnumerable<KeyValuePair<char, string>> ReadCharacters()
    {
        var seen = new HashSet<char>();
        foreach (var entry in WordSet.Words(HanReadings.Characters))
        {
            var letters = entry.AsSpan().IndexOfAnyExceptInRange('a', 'z');
            foreach (var character in entry[letters..])
            {
                if (seen.Add(character))
                    yield return KeyValuePair.Create(character, entry[..letters]);
            }
        }
    }
}
