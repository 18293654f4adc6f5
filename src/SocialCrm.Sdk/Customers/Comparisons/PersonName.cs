namespace SocialCrm.Customers;

/// <summary>The words of a name in one spelling: without case, accents, titles and order.</summary>
internal static class PersonName
{
    private const int MostNames = 4;

    /// <summary>Every name that a record states; a given and a family name make one.</summary>
    public static List<SortedSet<string>> Of(SourceRecord record)
    {
        var names = new List<SortedSet<string>>();
        foreach (var full in Stated(record, AttributeKind.FullName))
            Add(names, full);
        foreach (var family in Stated(record, AttributeKind.FamilyName).DefaultIfEmpty(""))
        {
            foreach (var given in Stated(record, AttributeKind.GivenName).DefaultIfEmpty(""))
                Add(names, given + " " + family);
        }

        return names;
    }

    private static IEnumerable<string> Stated(SourceRecord record, AttributeKind kind) => record.Values
        .Where(value => value.Kind == kind && !Placeholders.Stands(value.Value))
        .Select(value => value.Value)
        .Take(MostNames);

    private static void Add(List<SortedSet<string>> names, string name)
    {
        Span<char> folded = stackalloc char[NameText.LongestName];
        if (!PersonNames.TryRead(name, folded, out var written, out var parts))
            return;
        var end = parts.Suffix.End.Value > 0 ? parts.Suffix.Start.Value : written;
        var words = new SortedSet<string>(folded[..end].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
        if (words.Count > 0)
            names.Add(words);
    }
}
