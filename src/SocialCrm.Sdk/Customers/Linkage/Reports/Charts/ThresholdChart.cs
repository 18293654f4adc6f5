using System.Globalization;

namespace SocialCrm.Customers;

/// <summary>Precision, recall and F1 over the threshold, which goes by the odds, so that there is room where it matters.</summary>
internal sealed class ThresholdChart
{
    private const double Width = 860;
    private const double Height = 500;
    private const double Left = 70;
    private const double Right = 690;
    private const double Top = 84;
    private const double Bottom = 410;
    private const double MostBits = 20;

    private static readonly double[] Ticks = [0.0001, 0.001, 0.01, 0.1, 0.5, 0.9, 0.99, 0.999, 0.9999, 0.99999];

    private static readonly (string Name, string Colour, Func<ThresholdPoint, double> Estimated, Func<LinkageQuality, double> True)[] Measures =
    [
        ("precision", "#2563eb", point => point.EstimatedPrecision, quality => quality.Precision),
        ("recall", "#c2410c", point => point.EstimatedRecall, quality => quality.Recall),
        ("F1", "#15803d", point => point.EstimatedF1, quality => quality.F1),
    ];

    private readonly ThresholdCurve curve;
    private readonly double from;
    private readonly double to;
    private readonly double floor;

    public ThresholdChart(ThresholdCurve curve)
    {
        this.curve = curve;
        var bits = curve.Points.Select(point => Bits(point.Threshold)).ToArray();
        from = bits.Min() - 0.5;
        to = Math.Max(bits.Max() + 0.5, from + 1);
        var least = curve.Points.Min(point => Measures.Min(measure =>
            Math.Min(measure.Estimated(point), point.Quality is { } quality ? measure.True(quality) : 1)));
        floor = Math.Clamp(Math.Floor(least * 20) / 20, 0, 0.9);
    }

    private bool HasTruth => curve.Points.Any(point => point.Quality is not null);

    public string Draw()
    {
        const string Title = "Precision, recall and F1 by threshold";
        var svg = new SvgDrawing(Width, Height, Title, Description());
        svg.Text((20, 30), Title, new TextStyle(17, IsBold: true));
        svg.Text((20, 52), HasTruth ? "Lines: measured by the true people. Dashed: what the model expects." : "What the model expects, without labels.", new TextStyle(12.5, SvgDrawing.Faint));
        DrawAxes(svg);
        DrawChosen(svg);
        foreach (var (_, colour, estimated, measured) in Measures)
        {
            svg.Curve(curve.Points.Select(point => At(point, estimated(point))), new LineStyle(colour, HasTruth ? 1.5 : 2.5, HasTruth ? "5 4" : null));
            if (HasTruth)
                svg.Curve(curve.Points.Where(point => point.Quality is not null).Select(point => At(point, measured(point.Quality!))), new LineStyle(colour, 2.5));
        }

        DrawNames(svg);
        return svg.End();
    }

    private static double Bits(double threshold) => Math.Clamp(Math.Log2(threshold / (1 - threshold)), -MostBits, MostBits);

    private double X(double threshold) => Left + (Bits(threshold) - from) / (to - from) * (Right - Left);

    private double Y(double share) => Bottom - (share - floor) / (1 - floor) * (Bottom - Top);

    private (double X, double Y) At(ThresholdPoint point, double share) => (X(point.Threshold), Y(share));

    private void DrawAxes(SvgDrawing svg)
    {
        var step = ChartAxis.Step(1 - floor, 6);
        for (var share = Math.Ceiling(floor / step - 1e-9) * step; share < 1 + step / 2; share += step)
        {
            svg.Line((Left, Y(share)), (Right, Y(share)), SvgDrawing.Grid);
            svg.Text((Left - 8, Y(share) + 4), share.ToString("0.00", CultureInfo.InvariantCulture), new TextStyle(11, SvgDrawing.Faint, "end"));
        }

        foreach (var tick in Ticks.Where(tick => Bits(tick) >= from && Bits(tick) <= to))
        {
            svg.Line((X(tick), Bottom), (X(tick), Bottom + 5), "#9ca3af");
            svg.Text((X(tick), Bottom + 19), tick.ToString("0.#####", CultureInfo.InvariantCulture), new TextStyle(11, SvgDrawing.Faint, "middle"));
        }

        svg.Line((Left, Bottom), (Right, Bottom), "#9ca3af");
        svg.Text(((Left + Right) / 2, Bottom + 40), "threshold: the match probability from which records count as one person", new TextStyle(12, SvgDrawing.Faint, "middle"));
    }

    private void DrawChosen(SvgDrawing svg)
    {
        var x = X(curve.Chosen);
        svg.Line((x, Top - 4), (x, Bottom), SvgDrawing.Ink, ("stroke-width", "1.5"));
        svg.Text((x, Top - 11), $"in use: {ChartAxis.Probability(curve.Chosen)}", new TextStyle(12, SvgDrawing.Ink, "middle", IsBold: true));
    }

    /// <summary>Names each line at its end, with its value at the threshold in use; lines that end close together have names one below the other.</summary>
    private void DrawNames(SvgDrawing svg)
    {
        var chosen = curve.Points.FirstOrDefault(point => point.Threshold == curve.Chosen) ?? curve.Points[^1];
        var last = curve.Points[^1];
        var free = double.NegativeInfinity;
        foreach (var (name, colour, estimated, measured) in Measures.OrderBy(measure => Y(Ending(last, measure.Estimated, measure.True))))
        {
            var y = Math.Max(free, Y(Ending(last, estimated, measured)));
            free = y + (HasTruth ? 32 : 18);
            svg.Text((Right + 10, y + 4), $"{name} {Shown(Ending(chosen, estimated, measured))}", new TextStyle(12.5, colour, IsBold: true));
            if (HasTruth)
                svg.Text((Right + 10, y + 18), $"expected {Shown(estimated(chosen))}", new TextStyle(11, colour));
        }

        svg.Text((Right + 10, Top - 30), "at the threshold in use:", new TextStyle(11, SvgDrawing.Faint));
    }

    private static double Ending(ThresholdPoint point, Func<ThresholdPoint, double> estimated, Func<LinkageQuality, double> measured) =>
        point.Quality is { } quality ? measured(quality) : estimated(point);

    private string Description() => string.Join("; ", curve.Points.Select(point =>
        $"threshold {ChartAxis.Probability(point.Threshold)}{(point.Threshold == curve.Chosen ? " (in use)" : "")}: "
        + string.Join(", ", Measures.Select(measure => $"{measure.Name} expected {Shown(measure.Estimated(point))}" + (point.Quality is { } quality ? $", true {Shown(measure.True(quality))}" : ""))))) + ".";

    private static string Shown(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);
}
