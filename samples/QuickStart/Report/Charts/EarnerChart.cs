namespace QuickStart.Report.Charts;

/// <summary>What one channel earned, a bar for each model with its 95 % interval, and its cost as a line across.</summary>
internal static class EarnerChart
{
    private const double Width = 260;
    private const double Left = 74;
    private const double Right = 6;
    private const double Row = 25;
    private const double Bottom = 24;

    /// <param name="html">The page.</param>
    /// <param name="earner">The channel.</param>
    /// <param name="earnings">All of them, which share one scale.</param>
    public static void Write(HtmlText html, Earner earner, Earnings earnings)
    {
        var highest = Math.Max(1, earnings.Channels.Max(Reach));
        var height = (earner.Models.Count * Row) + Bottom;
        var values = string.Join(", ", earner.Models.Select(model => $"{model.Model} {Figures.Amount(model.Revenue.Value, earnings.Currency)}"));
        var svg = new Svg(html, (Width, height), $"What {earner.Name} earned, by model", $"{values}. It cost {Figures.Amount(earner.Cost, earnings.Currency)}.");
        svg.Line((Left, 0), (Left, height - Bottom + 4), "axis");
        for (var at = 0; at < earner.Models.Count; at++)
            Model(svg, earner.Models[at], at, highest);
        if (earner.Cost > 0)
        {
            var x = X((double)earner.Cost, highest);
            svg.Line((x, 0), (x, height - Bottom + 4), "cost");
        }

        svg.Label((Left, height - 6), "0", "start");
        svg.Label((Width - Right, height - 6), earnings.Currency.Code + " " + Figures.Count((long)highest), "end");
        svg.End();
    }

    private static void Model(Svg svg, ModelFigure figure, int row, double highest)
    {
        var y = (row * Row) + 4;
        svg.Label((Left - 6, y + 13), figure.Model, "end");
        svg.Bar((Left, y), (X(figure.Revenue.Value, highest) - Left, Row - 9), "c" + (row % 6));
        var (low, high) = (X(figure.Revenue.Low, highest), X(Math.Min(figure.Revenue.High, highest), highest));
        var middle = y + ((Row - 9) / 2);
        svg.Line((low, middle), (high, middle), "interval");
        svg.Line((low, middle - 4), (low, middle + 4), "interval");
        svg.Line((high, middle - 4), (high, middle + 4), "interval");
    }

    private static double Reach(Earner earner) => Math.Max(
        (double)earner.Cost,
        earner.Models.Select(model => double.IsFinite(model.Revenue.High) ? model.Revenue.High : model.Revenue.Value).DefaultIfEmpty(0).Max());

    private static double X(double value, double highest) =>
        Left + ((Width - Left - Right) * Math.Clamp(value / highest, 0, 1));
}
