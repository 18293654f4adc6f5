namespace SocialCrm.Customers;

/// <summary>Splits names in Han characters, kana and Hangul, where the family name stands first and usually nothing parts it from the given one.</summary>
internal static class EasternNames
{
    private const int Longest = 12;

    // Japanese people have family names of two characters mostly, Chinese and Korean people of one.
    private static readonly string[] KoreanCompounds = ["남궁", "황보", "제갈", "선우", "독고", "사공", "서문", "동방"];

    /// <summary>Finds the parts of a folded name; false where it is not in these scripts throughout. A single character is a family name.</summary>
    public static bool TrySplit(ReadOnlySpan<char> folded, out PersonNameParts parts)
    {
        parts = default;
        if (folded.IsEmpty || folded[0] < '\u3040' || folded.Length > Longest || !IsEastern(folded))
            return false;
        var blank = folded.IndexOf(' ');
        var family = blank > 0 ? blank : FamilyLength(folded);
        var given = blank > 0 ? blank + 1 : family;
        parts = new PersonNameParts(given < folded.Length ? given..folded.Length : default, default, 0..family, default);
        return true;
    }

    private static int FamilyLength(ReadOnlySpan<char> name)
    {
        if (name.Length < 3)
            return 1;
        var pair = name[..2];
        if (Romanisation.IsCompoundSurname(pair) || IsKoreanCompound(pair))
            return 2;
        // Four characters without a Chinese double name are 山田太郎; kana in the given name is Japanese too.
        return name.Length == 4 && !IsHangul(name[0]) || name[^1] < '\u3100' ? 2 : 1;
    }

    private static bool IsKoreanCompound(ReadOnlySpan<char> pair)
    {
        foreach (var compound in KoreanCompounds)
        {
            if (pair.SequenceEqual(compound))
                return true;
        }

        return false;
    }

    private static bool IsEastern(ReadOnlySpan<char> folded)
    {
        foreach (var character in folded)
        {
            if (character is not (' ' or (>= '\u3041' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff') or '\u3005') && !IsHangul(character))
                return false;
        }

        return true;
    }

    private static bool IsHangul(char character) => character is >= '\uac00' and <= '\ud7a3';
}
