namespace SocialCrm.Customers;

/// <summary>Finds addresses that were written for people and not for collectors: name at gmail dot com, name [at] ice (dot) example.</summary>
internal static class DisguisedEmail
{
    private const int LongestLocal = 64;
    private const int LongestDomain = 120;
    private const int MostLabels = 4;

    private static readonly WordTable<bool> Providers = WordSet.Of(
        "gmail.com googlemail.com outlook.com hotmail.com live.com yahoo.com icloud.com aol.com gmx.de gmx.net web.de t-online.de orange.fr proton.me protonmail.com mail.ru yandex.ru qq.com 163.com",
        ignoreCase: true);

    /// <summary>Finds the address around an "at" that stands at a place in the text; false where there is none.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, int atStart, int atEnd, out Range place)
    {
        place = default;
        var isMarked = atStart > 0 && text[atStart - 1] is '(' or '[' or '{' or '<' or '_';
        var end = SkipBack(text, atStart);
        var start = end;
        while (start > 0 && end - start < LongestLocal && IsLocal(text[start - 1]))
            start--;
        if (start == end || !char.IsLetterOrDigit(text[start]))
            return false;

        var at = SkipForward(text, atEnd);
        var limit = Math.Min(text.Length, at + LongestDomain);
        var labels = 0;
        var dots = 0;
        var spelled = 0;
        while (labels <= MostLabels)
        {
            var label = at;
            while (at < limit && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '-'))
                at++;
            if (at == label)
                break;
            labels++;
            place = start..at;
            if (!TryDot(text, ref at, out var isSpelled))
                break;
            dots++;
            spelled += isSpelled ? 1 : 0;
        }

        // "Find me at example.com" is no address; "at" must be marked, or a dot spelled out too, or the place a provider of mail.
        return labels >= 2 && dots >= 1 && (isMarked || spelled > 0 || IsProvider(text, atEnd, place));
    }

    /// <summary>Writes a disguised address as an address; false where it does not fit or is none.</summary>
    public static bool TryWrite(ReadOnlySpan<char> disguised, Span<char> destination, out int written)
    {
        written = 0;
        Span<char> plain = stackalloc char[LongestLocal + LongestDomain + 32];
        if (disguised.Length > plain.Length)
            return false;
        var length = 0;
        for (var at = 0; at < disguised.Length;)
        {
            if (char.IsLetterOrDigit(disguised[at]))
            {
                var start = at;
                while (at < disguised.Length && IsLocal(disguised[at]))
                    at++;
                var word = disguised[start..at];
                var isMark = start > 0 && at < disguised.Length;
                if (isMark && word.Equals("at", StringComparison.OrdinalIgnoreCase))
                    plain[length++] = '@';
                else if (isMark && (word.Equals("dot", StringComparison.OrdinalIgnoreCase) || word.Equals("punkt", StringComparison.OrdinalIgnoreCase)))
                    plain[length++] = '.';
                else
                    length += Copy(word, plain[length..]);
            }
            else if (disguised[at] is '.' or '@')
            {
                plain[length++] = disguised[at++];
            }
            else
            {
                at++;
            }
        }

        return EmailAddress.TryNormalise(plain[..length], destination, out written);
    }

    private static int Copy(ReadOnlySpan<char> word, Span<char> plain)
    {
        word.CopyTo(plain);
        return word.Length;
    }

    private static bool IsProvider(ReadOnlySpan<char> text, int atEnd, Range place) => Providers.Contains(text[atEnd..place.End.Value].TrimStart());

    private static int SkipBack(ReadOnlySpan<char> text, int at)
    {
        for (var steps = 0; steps < 4 && at > 0 && text[at - 1] is ' ' or '(' or '[' or '{' or '<' or '_'; steps++)
            at--;
        return at;
    }

    private static int SkipForward(ReadOnlySpan<char> text, int at)
    {
        for (var steps = 0; steps < 4 && at < text.Length && text[at] is ' ' or ')' or ']' or '}' or '>' or '_'; steps++)
            at++;
        return at;
    }

    // ".", "dot", "[dot]", " (dot) "
    private static bool TryDot(ReadOnlySpan<char> text, ref int at, out bool isSpelled)
    {
        isSpelled = false;
        if (at < text.Length && text[at] == '.')
        {
            at++;
            return true;
        }

        var word = at;
        while (word - at < 4 && word < text.Length && text[word] is ' ' or '(' or '[' or '{' or '<' or '_')
            word++;
        foreach (var mark in (ReadOnlySpan<string>)["dot", "punkt", "."])
        {
            var end = word + mark.Length;
            if (word == at || !text[word..].StartsWith(mark, StringComparison.OrdinalIgnoreCase) || end >= text.Length || char.IsLetterOrDigit(text[end]))
                continue;
            at = SkipForward(text, end);
            isSpelled = true;
            return true;
        }

        return false;
    }

    private static bool IsLocal(char character) => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-' or '+';
}
