namespace SocialCrm.Customers;

/// <summary>What people put before and behind their name to find a handle that is still free.</summary>
internal static class HandleAffixes
{
    /// <summary>Servers that stand behind handles.</summary>
    public static readonly string[] Hosts = [".bsky.social", ".bsky.team", ".wordpress.com", ".tumblr.com", ".substack.com", ".medium.com", ".github.io", ".eurosky.social", ".blacksky.app"];

    // Without a separator only what hardly a name begins or ends with: not just (Justin), not art (Stewart).
    private static readonly AffixList Prefixes = new(
        apart: """
            the thereal thatis real its itsme itis im iam hi hey hello mr mrs ms miss mister dr doc prof official officially ofc ask dj mc el la le not notthe only just justme
            call callme team try meet my being simply actual actually yo oh xo x xx xoxo theonly heyits heyitsme hiits sir lady king queen
            """,
        joined: """
            the thereal thatis real its itsme itis iam hey hello mister official officially notthe justme callme being simply actual actually xoxo theonly heyits heyitsme hiits
            """,
        key: affix => affix[0]);

    private static readonly AffixList Suffixes = new(
        apart: """
            official officiel oficial ofc real hq tv fm live online music musik musica beats dj vlog vlogs vlogger blog blogs blogger writes writer writing author books reads codes coder code dev develops
            tech techie design designer designs draws paints art arts artist makes maker creates creative creator studio studios photo photos photog photography photographer pics pix foto fotos
            films film eats eating eat food foodie cooks chef bakes fit fits fitness runs runner lifts yoga coach travels travel traveler wanders world worldwide life lifestyle style styles
            fashion beauty makeup plays gaming games gamer gg yt ytb ttv ig insta tiktok tweets says talks speaks sings thinks here irl xo xox xoxo x xx me page profile fan fans fanpage
            uk usa us de fr es it nl ca au eu nyc ldn london la phd md jr
            """,
        joined: """
            official officiel oficial hq tv yt fm online music musik musica beats vlog vlogs vlogger blog blogs blogger writes writer writing author books reads codes develops tech techie
            design designer designs draws paints artist makes creates creative creator studio studios photo photos photog photography photographer pics foto fotos films eats eating food
            foodie cooks chef bakes fitness runs runner lifts yoga coach travels travel traveler wanders world worldwide lifestyle fashion beauty makeup plays gaming games gamer
            insta tiktok tweets says talks speaks sings thinks irl xoxo profile fans fanpage
            """,
        key: affix => affix[^1]);

    /// <summary>Takes the affixes and the digits at both ends off folded words, as long as the rest has enough letters.</summary>
    public static ReadOnlySpan<char> Strip(ReadOnlySpan<char> words, int shortest)
    {
        for (var before = words.Length + 1; before != words.Length;)
        {
            before = words.Length;
            words = WithoutDigits(words, shortest);
            words = WithoutPrefix(words, shortest);
            words = WithoutSuffix(words, shortest);
        }

        return words;
    }

    private static ReadOnlySpan<char> WithoutDigits(ReadOnlySpan<char> words, int shortest)
    {
        var core = words.TrimEnd("0123456789 ");
        return Letters(core) >= shortest ? core : words;
    }

    private static ReadOnlySpan<char> WithoutPrefix(ReadOnlySpan<char> words, int shortest)
    {
        foreach (var prefix in words.IsEmpty ? [] : Prefixes.Of(words[0]))
        {
            if (!words.StartsWith(prefix) || words.Length < prefix.Length + shortest)
                continue;
            var rest = words[prefix.Length..].TrimStart(' ');
            var isAffix = words[prefix.Length] == ' ' || Prefixes.IsJoined(prefix) && !IsName(prefix, rest);
            if (isAffix && Letters(rest) >= shortest)
                return rest;
        }

        return words;
    }

    private static ReadOnlySpan<char> WithoutSuffix(ReadOnlySpan<char> words, int shortest)
    {
        foreach (var suffix in words.IsEmpty ? [] : Suffixes.Of(words[^1]))
        {
            if (words.Length > 1 && suffix.Length > 1 && words[^2] != suffix[^2] || !words.EndsWith(suffix) || words.Length < suffix.Length + shortest)
                continue;
            var rest = words[..^suffix.Length].TrimEnd(' ');
            var isAffix = words[^(suffix.Length + 1)] == ' ' || Suffixes.IsJoined(suffix);
            if (isAffix && Letters(rest) >= shortest)
                return rest;
        }

        return words;
    }

    // Theodora, Theresa and Thelma are no "the".
    private static bool IsName(ReadOnlySpan<char> prefix, ReadOnlySpan<char> rest) =>
        prefix is "the" && (rest[0] == 'o' || rest[0] == 'a' && rest.Length < 5 || rest.StartsWith("re") || rest.StartsWith("lm"));

    private static int Letters(ReadOnlySpan<char> words)
    {
        var letters = 0;
        foreach (var character in words)
            letters += character == ' ' ? 0 : 1;
        return letters;
    }
}
