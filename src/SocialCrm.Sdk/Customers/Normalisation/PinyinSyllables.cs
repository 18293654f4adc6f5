namespace SocialCrm.Customers;

/// <summary>Tells whether a word can be read as pinyin.</summary>
internal static class PinyinSyllables
{
    private const int Longest = 6;

    // An initial, then the finals that follow it.
    private const string Table = """
        - a ai an ang ao e en er ou|b a ai an ang ao ei en eng i ian iao ie in ing o u|p a ai an ang ao ei en eng i ian iao ie in ing o ou u|m a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u|
        f a an ang ei en eng o ou u|d a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo|t a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo|
        n a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ue ve|l a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ue ve|
        g a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo|k a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo|h a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo|
        j i ia ian iang iao ie in ing iong iu u uan ue un|q i ia ian iang iao ie in ing iong iu u uan ue un|x i ia ian iang iao ie in ing iong iu u uan ue un|
        zh a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo|ch a ai an ang ao e en eng i ong ou u uai uan uang ui un uo|sh a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo|
        r an ang ao e en eng i ong ou u uan ui un uo|z a ai an ang ao e ei en eng i ong ou u uan ui un uo|c a ai an ang ao e en eng i ong ou u uan ui un uo|s a ai an ang ao e en eng i ong ou u uan ui un uo|
        y a an ang ao e i in ing o ong ou u uan ue un|w a ai an ang ei en eng o u
        """;

    private static readonly WordTable<bool> Syllables = WordSet.Of(Read());

    /// <summary>How many syllables a folded word has at least when it is read as pinyin; 0 where it cannot be, or has more than three.</summary>
    public static int Count(ReadOnlySpan<char> word) => word.Length is 0 or > 3 * Longest ? 0 : Count(word, 3);

    private static int Count(ReadOnlySpan<char> word, int most)
    {
        if (Syllables.Contains(word))
            return 1;
        if (most == 1)
            return 0;
        var least = 0;
        for (var length = 1; length <= Longest && length < word.Length; length++)
        {
            if (Syllables.Contains(word[..length]) && Count(word[length..], most - 1) is > 0 and var rest && (least == 0 || rest + 1 < least))
                least = rest + 1;
        }

        return least;
    }

    private static IEnumerable<string> Read()
    {
        foreach (var line in Table.Split('|', StringSplitOptions.TrimEntries))
        {
            var parts = line.Split(' ');
            var initial = parts[0] == "-" ? "" : parts[0];
            foreach (var final in parts.Skip(1))
                yield return initial + final;
        }
    }
}
