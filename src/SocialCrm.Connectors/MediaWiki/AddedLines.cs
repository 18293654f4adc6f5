namespace SocialCrm.Connectors.MediaWiki;

/// <summary>What a revision added to a page, line by line.</summary>
/// <remarks>
/// The lines that both versions begin and end with are left out, and of the rest those that stood there before, in whatever order. That is less
/// than a least difference, and enough for talk: who answers, adds lines.
/// </remarks>
/// <param name="Lines">The lines as they were written, without blank ones around them.</param>
/// <param name="Heading">The section that the first of them is in; null above the first section.</param>
internal sealed record AddedLines(IReadOnlyList<string> Lines, string? Heading)
{
    public static AddedLines Between(string before, string after)
    {
        var old = before.Length == 0 ? [] : before.Split('\n');
        var now = after.Split('\n');
        var head = 0;
        while (head < old.Length && head < now.Length && old[head] == now[head])
            head++;
        var tail = 0;
        while (tail < old.Length - head && tail < now.Length - head && old[^(tail + 1)] == now[^(tail + 1)])
            tail++;

        var kept = old[head..(old.Length - tail)].GroupBy(line => line, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
        var added = new List<string>();
        var first = -1;
        for (var at = head; at < now.Length - tail; at++)
        {
            if (kept.TryGetValue(now[at], out var times) && times > 0)
            {
                kept[now[at]] = times - 1;
                continue;
            }

            first = first < 0 && now[at].Trim().Length > 0 ? at : first;
            if (first >= 0)
                added.Add(now[at]);
        }

        while (added.Count > 0 && added[^1].Trim().Length == 0)
            added.RemoveAt(added.Count - 1);
        return new AddedLines(added, first < 0 ? null : now[..(first + 1)].Select(WikiHeading.Of).LastOrDefault(heading => heading is not null));
    }
}
