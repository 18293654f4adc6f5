using System.Globalization;

namespace SocialCrm.Customers;

/// <summary>A customer as a circle of records: neighbours along what holds it together, and its other links across.</summary>
internal sealed class ClusterGraph
{
    private const int MostRecords = 40;
    private const int FewRecords = 8;
    private const int LongestSource = 20;
    private const double Top = 76;
    private const double NameSize = 12;
    private const string Holding = "#1d4ed8";
    private const string Further = "#a9b8cd";
    private const string Weak = "#c2410c";

    private static readonly string[] Sources = ["#0f766e", "#7c3aed", "#b45309", "#be185d", "#0369a1", "#4d7c0f", "#92400e", "#475569"];

    private readonly GraphedCustomer customer;
    private readonly ClusterSketch sketch;
    private readonly double threshold;
    private readonly (int Left, int Right, double Weight)[] others;
    private readonly (double X, double Y)[] places;
    private readonly double[] angles;
    private readonly double radius;
    private readonly double width;
    private readonly double height;
    private readonly double margin;
    private readonly LabelRoom room = new();

    public ClusterGraph(GraphedCustomer customer)
    {
        this.customer = customer;
        threshold = customer.Threshold;
        sketch = new ClusterSketch(customer, MostRecords);
        others = [.. sketch.Others.Where(link => IsFew || link.Weight > threshold).Take(IsFew ? int.MaxValue : 3 * sketch.Records.Count)];
        var count = sketch.Records.Count;
        radius = Math.Max(IsFew ? 120 : 190, 46 * count / Math.Tau);
        var name = 30 + Enumerable.Range(0, count).Max(place => ChartText.Columns(Name(place))) * NameSize * 0.58;
        width = Math.Max(680, 2 * (radius + name));
        margin = IsFew ? 45 : name;
        height = Top + 2 * (radius + margin) + 60;
        (angles, places) = Layout(count);
    }

    private bool IsFew => sketch.Records.Count <= FewRecords;

    public string Draw()
    {
        var title = string.Create(CultureInfo.InvariantCulture, $"What holds {sketch.Count} {(sketch.Count == 1 ? "record" : "records")} together as one customer");
        var svg = new SvgDrawing(width, height, title, Description());
        svg.Text((20, 30), title, new TextStyle(17, IsBold: true));
        svg.Text((20, 52), Note(), new TextStyle(12.5, SvgDrawing.Faint));
        foreach (var place in places)
            room.Take(place, 18, 18);
        DrawLinks(svg);
        DrawRecords(svg);
        DrawLegend(svg);
        return svg.End();
    }

    /// <summary>Records round the circle in the order of a walk along what holds them together, so that the strongest links are short.</summary>
    private (double[] Angles, (double X, double Y)[] Places) Layout(int count)
    {
        var children = Enumerable.Range(0, count).ToLookup(place => sketch.Parents[place]);
        var walk = new List<int>();
        var toDo = new Stack<int>(children[-1]);
        while (toDo.TryPop(out var place))
        {
            walk.Add(place);
            foreach (var child in children[place].Reverse())
                toDo.Push(child);
        }

        var at = new double[count];
        for (var i = 0; i < count; i++)
            at[walk[i]] = -Math.PI / 2 + Math.Tau * (i + (count == 2 ? 0.5 : 0)) / count;
        var centre = (X: width / 2, Y: Top + margin + radius);
        return (at, Array.ConvertAll(at, angle => (centre.X + radius * Math.Cos(angle), centre.Y + radius * Math.Sin(angle))));
    }

    private void DrawLinks(SvgDrawing svg)
    {
        var labels = new List<(int Left, int Right, double Weight, string Colour)>();
        foreach (var (left, right, weight) in others.Reverse())
            DrawLink(svg, (left, right, weight), weight > threshold ? new LineStyle(Further, 1) : new LineStyle(Weak, 1, "5 4"));
        for (var place = 1; place < places.Length; place++)
        {
            var colour = sketch.Weights[place] > threshold ? Holding : Weak;
            DrawLink(svg, (sketch.Parents[place], place, sketch.Weights[place]), new LineStyle(colour, 3, colour == Weak ? "7 4" : null));
            labels.Add((sketch.Parents[place], place, sketch.Weights[place], colour));
        }

        if (IsFew)
            labels.AddRange(others.Select(link => (link.Left, link.Right, link.Weight, link.Weight > threshold ? SvgDrawing.Faint : Weak)));
        foreach (var (left, right, weight, colour) in labels)
            DrawWeight(svg, (left, right), Shown(weight), new TextStyle(IsFew ? 12 : 10.5, colour, "middle", colour == Holding) { IsOnPaper = true });
    }

    private void DrawLink(SvgDrawing svg, (int Left, int Right, double Weight) link, LineStyle style) =>
        svg.Line(places[link.Left], places[link.Right], style, $"{Name(link.Left)} – {Name(link.Right)}: {Shown(link.Weight)}");

    /// <summary>Writes a weight where there is room along its link; where there is none, pointing at the link still tells it.</summary>
    private void DrawWeight(SvgDrawing svg, (int From, int To) link, string text, TextStyle style)
    {
        var (from, to) = (places[link.From], places[link.To]);
        foreach (var share in (ReadOnlySpan<double>)[0.5, 0.58, 0.42, 0.66, 0.34, 0.74, 0.26, 0.82, 0.18])
        {
            var at = (X: from.X + share * (to.X - from.X), Y: from.Y + share * (to.Y - from.Y));
            if (!room.TryTake(at, text.Length * style.Size * SvgDrawing.Column, style.Size + 2))
                continue;
            svg.Text((at.X, at.Y + style.Size * 0.36), text, style);
            return;
        }
    }

    private void DrawRecords(SvgDrawing svg)
    {
        for (var place = 0; place < places.Length; place++)
        {
            var (x, y) = places[place];
            svg.Circle((x, y), 8, ColourOf(customer.Records[sketch.Records[place]].Source), Name(place));
            var (cosine, sine) = (Math.Cos(angles[place]), Math.Sin(angles[place]));
            if (IsFew)
            {
                var anchor = Math.Abs(cosine) < 0.2 ? "middle" : cosine > 0 ? null : "end";
                svg.Text((x + 15 * cosine, y + 4 + (anchor == "middle" ? 20 : 12) * sine), Name(place), new TextStyle(NameSize, SvgDrawing.Ink, anchor));
                continue;
            }

            var degrees = angles[place] * 180 / Math.PI;
            var style = cosine >= 0 ? new TextStyle(NameSize) { Turned = degrees } : new TextStyle(NameSize, SvgDrawing.Ink, "end") { Turned = degrees + 180 };
            svg.Text((x + 14 * cosine - 4 * sine * Math.Sign(cosine), y + 14 * sine + 4 * Math.Abs(cosine)), Name(place), style);
        }
    }

    private void DrawLegend(SvgDrawing svg)
    {
        var y = height - 24;
        double x = 20;
        foreach (var (style, words) in (ReadOnlySpan<(LineStyle, string)>)
        [
            (new(Holding, 3), "holds the customer together"), (new(Further, 1), "further link"), (new(Weak, 1, "5 4"), "does not reach the threshold"),
        ])
        {
            svg.Line((x, y - 4), (x + 26, y - 4), style, words);
            svg.Text((x + 32, y), words, new TextStyle(11.5, SvgDrawing.Faint));
            x += 50 + words.Length * 11.5 * 0.52;
        }

        x = 20;
        foreach (var source in SourcesShown().Take(Sources.Length))
        {
            svg.Circle((x + 6, y - 24), 5.5, ColourOf(source));
            var shown = ChartText.Of(source, LongestSource);
            svg.Text((x + 16, y - 20), shown, new TextStyle(11.5, SvgDrawing.Faint));
            x += 34 + ChartText.Columns(shown) * 11.5 * SvgDrawing.Column;
            if (x > width - 140)
                break;
        }
    }

    private IEnumerable<string> SourcesShown() => sketch.Records.Select(record => customer.Records[record].Source).Distinct().Order(StringComparer.Ordinal);

    private string ColourOf(string source) => Sources[SourcesShown().ToList().IndexOf(source) % Sources.Length];

    private string Name(int place) => customer.Records[sketch.Records[place]].Name;

    private string Note()
    {
        var more = sketch.Count - sketch.Records.Count;
        var hidden = sketch.Others.Count - others.Length;
        var shown = more > 0 ? string.Create(CultureInfo.InvariantCulture, $"The {sketch.Records.Count} most strongly linked are shown, {more} more are not. ") : "";
        return $"{shown}Weights in bits, above {threshold.ToString("0.#", CultureInfo.InvariantCulture)} for one person."
            + (hidden > 0 ? string.Create(CultureInfo.InvariantCulture, $" {hidden} further links are left out.") : "");
    }

    private string Description() => $"{Note()} " + string.Join("; ", Enumerable.Range(1, Math.Max(0, places.Length - 1))
        .Select(place => $"{Name(sketch.Parents[place])} and {Name(place)}: {Shown(sketch.Weights[place])}")) + ".";

    private static string Shown(double weight) => weight switch
    {
        double.PositiveInfinity => "must link",
        double.NegativeInfinity => "never link",
        _ => weight.ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture),
    };
}
