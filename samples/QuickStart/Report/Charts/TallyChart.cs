namespace QuickStart.Report.Charts;

/// <summary>Named counts as bars that lie.</summary>
internal static class TallyChart
{
    private const double Width = 320;
    private const double Left = 116;
    private const double Right = 52;
    private const double Row = 26;

    public static void Write(HtmlText html, string title, IReadOnlyList<Tally> tallies, int color)
    {
        var highest = Math.Max(1, tallies.Max(tally => tally.Count));
        var svg = new Svg(
            html,
            (Width, tallies.Count * Row),
            title,
            string.Join(", ", tallies.Select(tally => $"{tally.Name}: {Figures.Count(tally.Count)}")) + ".");
        for (var at = 0; at < tallies.Count; at++)
        {
            var y = at * Row;
            var width = (Width - Left - Right) * tallies[at].Count / highest;
            svg.Label((Left - 8, y + 17), Short(tallies[at].Name), "end");
            svg.Bar((Left, y + 4), (Math.Max(1.5, width), Row - 8), "c" + (color % 6));
            svg.Label((Left + width + 6, y + 17), Figures.Count(tallies[at].Count), "start");
        }

        svg.End();
    }

    private static string Short(string name) => name.Length <= 16 ? name : name[..15] + "…";
}
