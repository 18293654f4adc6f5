namespace QuickStart.Report.Charts;

/// <summary>One channel's interactions over time as small bars. All channels share one scale, so that they can be compared.</summary>
internal static class ActivityChart
{
    private const double Width = 260;
    private const double Height = 128;
    private const double Letter = 7;
    private const double Top = 8;
    private const double Bottom = 24;

    public static void Write(HtmlText html, ChannelActivity activity, ChannelSeries series, int color)
    {
        var highest = Ceiling(activity.Series.SelectMany(one => one.Counts).DefaultIfEmpty(1).Max());
        var peak = series.Counts.Count == 0 ? 0 : series.Counts.Index().MaxBy(one => one.Item).Index;
        var svg = new Svg(
            html,
            (Width, Height),
            $"Interactions on {series.Channel} by {activity.PeriodName}",
            $"{Figures.Count(series.Total)} in all; most, {Figures.Count(series.Counts[peak])}, in the {activity.PeriodName} from {Figures.Day(activity.Periods[peak])}.");
        var left = 13 + (Letter * Figures.Count(highest).Length);
        Grid(svg, highest, left);
        Bars(svg, series, highest, (left, "c" + (color % 6)));
        svg.Label((left, Height - 6), Figures.Day(activity.Periods[0]), "start");
        if (activity.Periods.Count > 1)
            svg.Label((Width, Height - 6), Figures.Day(activity.Periods[^1]), "end");
        svg.End();
    }

    private static void Grid(Svg svg, long highest, double left)
    {
        foreach (var part in (ReadOnlySpan<double>)[0, 0.5, 1])
        {
            var y = Y(part);
            svg.Line((left, y), (Width, y), part == 0 ? "axis" : "grid");
            svg.Label((left - 6, y + 4), Figures.Count((long)(highest * part)), "end");
        }
    }

    private static void Bars(Svg svg, ChannelSeries series, long highest, (double Left, string Style) look)
    {
        var step = (Width - look.Left) / series.Counts.Count;
        var gap = Math.Min(2, step * 0.2);
        for (var at = 0; at < series.Counts.Count; at++)
        {
            var height = (Height - Top - Bottom) * series.Counts[at] / highest;
            svg.Bar((look.Left + (at * step) + (gap / 2), Height - Bottom - height), (step - gap, height), look.Style);
        }
    }

    private static double Y(double part) => Height - Bottom - ((Height - Top - Bottom) * part);

    /// <summary>The next round and even number, so that the middle line has a whole label.</summary>
    internal static long Ceiling(long value)
    {
        long unit = 1;
        while (unit * 10 < value)
            unit *= 10;
        foreach (var tenths in (ReadOnlySpan<long>)[10, 12, 14, 16, 20, 24, 30, 40, 50, 60, 80, 100])
        {
            var round = unit * tenths / 10;
            if (round >= value && round % 2 == 0)
                return round;
        }

        return unit * 20;
    }
}
