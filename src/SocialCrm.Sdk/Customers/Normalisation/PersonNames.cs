namespace SocialCrm.Customers;

/// <summary>Finds the given and the family name in a full name.</summary>
/// <remarks>
/// Titles and degrees belong to neither. Particles (van der, de la, al, bin, o) belong to the family name behind them. Names in Han characters or Hangul have the
/// family name first, and so have romanised ones that begin with a Chinese family name, go on in pinyin and do not end in a family name.
/// Only the first 256 characters and 24 words are looked at. Nothing is allocated for ASCII.
/// </remarks>
internal static class PersonNames
{
    private const int MostWords = 24;

    /// <summary>Finds the parts of a folded full name in the usual order of its language; the ranges are into the name. False where it is empty. A single word is a given name.</summary>
    public static bool TrySplit(ReadOnlySpan<char> folded, out PersonNameParts parts)
    {
        if (EasternNames.TrySplit(folded, out parts))
            return true;
        Span<Range> ranges = stackalloc Range[MostWords];
        var words = new NameWords(folded, ranges[..Words(folded, ranges)], 0);
        words.TakeOffTitles();
        if (words.Count == 0)
            return false;
        var places = NameOrder.Usual(words);
        parts = new PersonNameParts(
            words.Characters(places.Given), words.Characters(places.Middle), words.Characters(places.Family), words.Characters(places.Suffix));
        return true;
    }

    /// <summary>
    /// Folds a full name as it was written and writes its parts in the order given, middle, family, suffix; the ranges are into <paramref name="destination"/>, of
    /// 256 characters or more. "Family, Given" is turned round, "Smith-Jones" kept together; what stands in brackets or quotes or behind a bar is left out.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, Span<char> destination, out int written, out PersonNameParts parts)
    {
        written = 0;
        parts = default;
        Span<char> clean = stackalloc char[NameText.LongestName];
        Span<char> folded = stackalloc char[NameText.LongestName];
        Span<Range> ranges = stackalloc Range[MostWords];
        var line = new NameLine(folded, ranges);
        line.Read(clean[..NameLine.Clean(text, clean)]);
        if (line.Length == 0 || PlaceholderNames.Stands(folded[..line.Length]))
            return false;
        if (EasternNames.TrySplit(folded[..line.Length], out parts))
        {
            folded[..line.Length].CopyTo(destination);
            written = line.Length;
            return true;
        }

        var words = new NameWords(folded, ranges[..line.Words], line.Joined);
        words.TakeOffTitles();
        var places = line.BeforeComma > words.Start && line.BeforeComma < words.End ? NameOrder.Turned(words, line.BeforeComma) : NameOrder.Usual(words);
        var given = Append(words, places.Given, destination, ref written);
        var middle = Append(words, places.Middle, destination, ref written);
        var family = Append(words, places.Family, destination, ref written);
        parts = new PersonNameParts(given, middle, family, Append(words, places.Suffix, destination, ref written));
        return true;
    }

    /// <summary>
    /// Folds a family name that was written by itself, like <see cref="NameText.Fold"/>; particles behind a comma come to the front again: "Berg, van der" is van der berg.
    /// </summary>
    public static bool FoldFamily(ReadOnlySpan<char> text, Span<char> destination, out int written)
    {
        var comma = text[..Math.Min(text.Length, NameText.LongestName)].IndexOf(',');
        if (comma <= 0)
            return NameText.Fold(text, destination, out written);
        Span<char> particles = stackalloc char[NameText.LongestName];
        var hasMore = NameText.Letters(text[(comma + 1)..], particles, out var length);
        var blank = particles[..length].IndexOf(' ');
        if (!hasMore || !NameTitles.IsParticle(blank < 0 ? particles[..length] : particles[..blank]))
            return NameText.Fold(text, destination, out written);
        written = 0;
        if (!NameText.Fold(text[..comma], destination, out var family) || length + 1 + family > Math.Min(destination.Length, NameText.LongestName))
            return false;
        destination[..family].CopyTo(destination[(length + 1)..]);
        particles[..length].CopyTo(destination);
        destination[length] = ' ';
        written = length + 1 + family;
        return true;
    }

    private static int Words(ReadOnlySpan<char> folded, Span<Range> ranges)
    {
        var count = 0;
        for (var start = 0; start < folded.Length && count < ranges.Length;)
        {
            var blank = folded[start..].IndexOf(' ');
            var end = blank < 0 ? folded.Length : start + blank;
            if (end > start)
                ranges[count++] = start..end;
            start = end + 1;
        }

        return count;
    }

    private static Range Append(NameWords words, Range places, Span<char> destination, ref int written)
    {
        var first = places.Start.Value;
        if (places.End.Value <= first)
            return default;
        var start = written == 0 ? 0 : written + 1;
        for (var i = first; i < places.End.Value; i++)
        {
            if (written > 0)
                destination[written++] = ' ';
            words[i].CopyTo(destination[written..]);
            written += words[i].Length;
        }

        return start..written;
    }
}
