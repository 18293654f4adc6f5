using System.Globalization;

namespace SocialCrm.Customers;

/// <summary>Bars that each begin where the one above ended, from nothing to the sum.</summary>
internal sealed class WaterfallChart
{
    private const string For = "#2563eb";
    private const string Against = "#c2410c";
    private const string Sum = "#374151";
    private const double Width = 860;
    private const double Left = 300;
    private const double Right = 770;
    private const double Top = 84;
    private const double Row = 36;
    private const double Bar = 18;
    private const int MostRows = 60;

    // Where a rule of somebody's own gives weights beyond all measure, their bars end at the edge.
    private const double MostBits = 1e9;

    private readonly MatchExplanation explanation;
    private readonly string title;
    private readonly MatchWeight[] weights;
    private readonly int left;
    private readonly (double From, double To)[] spans;
    private readonly double least;
    private readonly double most;

    public WaterfallChart(MatchExplanation explanation, string? title)
    {
        this.explanation = explanation;
        this.title = ChartText.Of(title ?? "", 90) is { Length: > 0 } given ? given : "What speaks for and against one person";
        weights = [.. explanation.Weights.Take(MostRows)];
        left = explanation.Weights.Count - weights.Length;
        spans = Spans(weights);
        least = Math.Min(0, spans.Select(span => Math.Min(span.From, span.To)).Append(0).Min());
        most = Math.Max(least + 1, spans.Select(span => Math.Max(span.From, span.To)).Append(0).Max());
    }

    private double Bottom => Top + (weights.Length + (left > 0 ? 1 : 0)) * Row;

    public string Draw()
    {
        var svg = new SvgDrawing(Width, Bottom + 86, title, Description());
        svg.Text((20, 30), title, new TextStyle(17, IsBold: true));
        svg.Text((20, 52), "Weights in bits: each bit to the right doubles the odds that the records are one person, each to the left halves them.", new TextStyle(12.5, SvgDrawing.Faint));
        DrawAxis(svg);
        for (var row = 0; row < weights.Length; row++)
            DrawRow(svg, row);
        if (left > 0)
            svg.Text((20, Bottom - 14), $"and {left.ToString(CultureInfo.InvariantCulture)} more, counted in the sum", new TextStyle(12.5, SvgDrawing.Faint));
        DrawSum(svg);
        return svg.End();
    }

    private static (double From, double To)[] Spans(MatchWeight[] weights)
    {
        var spans = new (double, double)[weights.Length];
        double at = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            var next = double.IsFinite(weights[i].Weight) ? Math.Clamp(at + weights[i].Weight, -MostBits, MostBits) : at;
            spans[i] = (at, next);
            at = next;
        }

        return spans;
    }

    private double Place(double bits) => Left + (bits - least) / (most - least) * (Right - Left);

    private void DrawAxis(SvgDrawing svg)
    {
        var step = ChartAxis.Step(most - least, 6);
        for (var tick = Math.Ceiling(least / step) * step; tick <= most; tick += step)
        {
            svg.Line((Place(tick), Top - 6), (Place(tick), Bottom + 44), Math.Abs(tick) < step / 2 ? "#9ca3af" : SvgDrawing.Grid);
            svg.Text((Place(tick), Top - 11), Shown(tick, "0.##;−0.##;0"), new TextStyle(11, SvgDrawing.Faint, "middle"));
        }
    }

    private void DrawRow(SvgDrawing svg, int row)
    {
        var weight = weights[row];
        var top = Top + row * Row;
        svg.Text((20, top + 13), ChartText.Of(weight.Comparison, 34), new TextStyle(13, IsBold: true));
        svg.Text((20, top + 28), ChartText.Of(weight.Finding, 44), new TextStyle(11.5, SvgDrawing.Faint));
        var (from, to) = (Place(spans[row].From), Place(spans[row].To));
        if (row > 0)
            svg.Line((from, top - Row + Bar + 4), (from, top + 4), "#9ca3af", ("stroke-dasharray", "2 2"));
        if (!double.IsFinite(weight.Weight))
        {
            DrawRule(svg, weight.Weight, (from, top + 17));
            return;
        }

        var colour = weight.Weight < 0 ? Against : For;
        svg.Rectangle((Math.Min(from, to), top + 4), (Math.Max(1.5, Math.Abs(to - from)), Bar), colour);
        svg.Text((Math.Max(from, to) + 6, top + 17), Signed(weight.Weight), new TextStyle(12, colour) { IsOnPaper = true });
    }

    private static void DrawRule(SvgDrawing svg, double weight, (double X, double Y) at)
    {
        var colour = weight > 0 ? For : Against;
        var isLate = at.X > (Left + Right) / 2;
        svg.Text((at.X + (isLate ? -6 : 6), at.Y), Rule(weight), new TextStyle(12, colour, isLate ? "end" : null, IsBold: true) { IsOnPaper = true });
    }

    private void DrawSum(SvgDrawing svg)
    {
        var total = explanation.TotalWeight;
        svg.Line((20, Bottom + 4), (Width - 20, Bottom + 4), "#9ca3af");
        svg.Text((20, Bottom + 25), "sum", new TextStyle(13, IsBold: true));
        svg.Text((20, Bottom + 40), Verdict(total), new TextStyle(11.5, SvgDrawing.Faint));
        if (!double.IsFinite(total))
        {
            DrawRule(svg, total, (Place(0), Bottom + 29));
        }
        else
        {
            var (from, to) = (Place(0), Place(Math.Clamp(total, least, most)));
            svg.Rectangle((Math.Min(from, to), Bottom + 16), (Math.Max(1.5, Math.Abs(to - from)), Bar), Sum);
            svg.Text((Math.Max(from, to) + 6, Bottom + 29), Signed(total), new TextStyle(12, Sum, IsBold: true) { IsOnPaper = true });
        }

        svg.Rectangle((20, Bottom + 62), (11, 11), For);
        svg.Text((36, Bottom + 72), "speaks for one person", new TextStyle(11.5, SvgDrawing.Faint));
        svg.Rectangle((190, Bottom + 62), (11, 11), Against);
        svg.Text((206, Bottom + 72), "speaks against", new TextStyle(11.5, SvgDrawing.Faint));
    }

    private string Description() =>
        string.Join("; ", weights.Select(weight => $"{ChartText.Of(weight.Comparison, 34)}: {ChartText.Of(weight.Finding, 44)} {(double.IsFinite(weight.Weight) ? Signed(weight.Weight) : Rule(weight.Weight))}"))
        + $"; sum: {(double.IsFinite(explanation.TotalWeight) ? Signed(explanation.TotalWeight) : Rule(explanation.TotalWeight))}, {Verdict(explanation.TotalWeight)}.";

    private static string Verdict(double total) =>
        double.IsNaN(total) ? "cannot be told"
        : double.IsFinite(total) ? $"match probability {ChartAxis.Probability(LinkageEvidence.Probability(total))}"
        : total > 0 ? "certainly one person" : "certainly two people";

    private static string Rule(double weight) => double.IsNaN(weight) ? "not a number" : weight > 0 ? "must link" : "never link";

    private static string Signed(double bits) => Shown(bits, "+0.0;−0.0;0.0");

    private static string Shown(double bits, string format) => bits.ToString(Math.Abs(bits) < 1e6 ? format : "0.0e+0", CultureInfo.InvariantCulture);
}
