namespace SocialCrm.Customers;

/// <summary>Recognises Chinese names in Latin letters that were written family name first.</summary>
internal static class RomanisedNames
{
    /// <summary>
    /// Whether the words are a Chinese family name and then one or two words of pinyin, two syllables together, and not two names that may both be the family's:
    /// Zhang Xiaoming, Mao Ze Dong.
    /// Wei Li or Yang Wei may be either way round, and keep the order of the West.
    /// </summary>
    public static bool HasFamilyFirst(NameWords words)
    {
        if (words.Count is not (2 or 3) || Romanisation.SurnameGroup(words[words.Start]) == 0 || PinyinSyllables.Count(words[words.Start]) != 1)
            return false;
        if (Romanisation.SurnameGroup(words[words.End - 1]) != 0)
            return words.Count == 3 && IsGiven(words, words.Start + 1);
        return IsGiven(words, words.Start + 1);
    }

    private static bool IsGiven(NameWords words, int from)
    {
        var syllables = 0;
        for (var i = from; i < words.End; i++)
        {
            var count = PinyinSyllables.Count(words[i]);
            if (count == 0)
                return false;
            syllables += count;
        }

        return syllables is 1 or 2;
    }
}
