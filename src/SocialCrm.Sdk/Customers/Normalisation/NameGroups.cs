namespace SocialCrm.Customers;

/// <summary>Groups of folded names that stand for one another; a name may be in several.</summary>
/// <remarks>A line of the list is a group. Its first word is its head; of the groups of a word those that it heads come first, then the others, each as they stand in the lists.</remarks>
internal sealed class NameGroups
{
    private readonly WordTable<ushort[]> groups;

    public NameGroups(params ReadOnlySpan<string> lists)
    {
        var found = new Dictionary<string, List<ushort>>(StringComparer.Ordinal);
        var lines = new List<string[]>();
        foreach (var list in lists)
        {
            foreach (var group in list.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                lines.Add(group.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        for (var i = 0; i < lines.Count; i++)
            Add(found, lines[i][0], i + 1);
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var name in lines[i])
                Add(found, name, i + 1);
        }

        groups = new WordTable<ushort[]>(found.Select(entry => KeyValuePair.Create(entry.Key, entry.Value.ToArray())));
    }

    /// <summary>The most common group of a name, or 0.</summary>
    public int GroupOf(ReadOnlySpan<char> folded) => GroupsOf(folded) is [var first, ..] ? first : 0;

    /// <summary>All groups of a name, the most common first.</summary>
    public ReadOnlySpan<ushort> GroupsOf(ReadOnlySpan<char> folded) => groups.TryGetValue(folded, out var found) ? found : default;

    /// <summary>Whether two names have a group in common.</summary>
    public bool Related(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var lefts = GroupsOf(a);
        return !lefts.IsEmpty && lefts.ContainsAny(GroupsOf(b));
    }

    private static void Add(Dictionary<string, List<ushort>> found, string name, int line)
    {
        if (!found.TryGetValue(name, out var groups))
            found.Add(name, groups = new List<ushort>(1));
        if (!groups.Contains((ushort)line))
            groups.Add((ushort)line);
    }
}
