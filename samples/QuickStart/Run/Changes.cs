namespace QuickStart.Run;

/// <summary>What one run added to the database.</summary>
internal sealed class Changes
{
    private readonly List<(string One, string Many, long Count)> lines = [];

    public bool IsEmpty => lines.Count == 0;

    /// <summary>In words, such as <c>4,012 interactions, 1,284 orders</c>.</summary>
    public override string ToString() => string.Join(", ", lines.GroupBy(line => (line.One, line.Many)).Select(line => Report.Figures.Plural(line.Sum(one => one.Count), line.Key.One, line.Key.Many)));

    public void Add(long count, string one, string many)
    {
        if (count > 0)
            lines.Add((one, many, count));
    }
}
