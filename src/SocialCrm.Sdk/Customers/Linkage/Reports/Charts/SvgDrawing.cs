using System.Globalization;
using System.Text;

namespace SocialCrm.Customers;

/// <summary>Writes a drawing as SVG: shapes with their colours beside them, no style sheet, no script, nothing from elsewhere. The same calls give the same bytes.</summary>
internal sealed class SvgDrawing
{
    public const string Ink = "#1f2937";
    public const string Faint = "#6b7280";
    public const string Grid = "#e5e7eb";

    /// <summary>How wide a column of text is, of its size.</summary>
    public const double Column = 0.6;

    private readonly StringBuilder svg = new();

    /// <summary>Begins a drawing on white.</summary>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    /// <param name="title">What a screen reader calls it.</param>
    /// <param name="description">What a screen reader tells of it.</param>
    public SvgDrawing(double width, double height, string title, string description)
    {
        svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        Attributes(("width", Number(width)), ("height", Number(height)), ("viewBox", $"0 0 {Number(width)} {Number(height)}"));
        Attributes(("role", "img"), ("font-family", "Helvetica, Arial, sans-serif"));
        svg.Append(CultureInfo.InvariantCulture, $">\n<title>{ChartText.Escape(title)}</title>\n<desc>{ChartText.Escape(description)}</desc>\n");
        Rectangle((0, 0), (width, height), "#ffffff");
    }

    // Adding nothing makes the zero below zero a plain one.
    public static string Number(double value) => (Math.Round(value, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);

    public void Rectangle((double X, double Y) at, (double Width, double Height) size, string fill, params (string Name, string Value)[] more) =>
        Shape("rect", null, [("x", Number(at.X)), ("y", Number(at.Y)), ("width", Number(Math.Max(0, size.Width))), ("height", Number(size.Height)), ("fill", fill), .. more]);

    public void Line((double X, double Y) from, (double X, double Y) to, string colour, params (string Name, string Value)[] more) =>
        Shape("line", null, [("x1", Number(from.X)), ("y1", Number(from.Y)), ("x2", Number(to.X)), ("y2", Number(to.Y)), ("stroke", colour), .. more]);

    /// <summary>A line that tells its meaning where it is pointed at.</summary>
    public void Line((double X, double Y) from, (double X, double Y) to, LineStyle style, string title) => Shape(
        "line", title,
        [
            ("x1", Number(from.X)), ("y1", Number(from.Y)), ("x2", Number(to.X)), ("y2", Number(to.Y)), ("stroke", style.Colour), ("stroke-width", Number(style.Width)),
            .. style.Dashes is null ? [] : new[] { ("stroke-dasharray", style.Dashes) },
        ]);

    public void Curve(IEnumerable<(double X, double Y)> points, LineStyle style) => Shape(
        "polyline", null,
        [
            ("points", string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"))), ("fill", "none"), ("stroke", style.Colour), ("stroke-width", Number(style.Width)),
            .. style.Dashes is null ? [] : new[] { ("stroke-dasharray", style.Dashes) },
        ]);

    public void Circle((double X, double Y) at, double radius, string fill, string? title = null) =>
        Shape("circle", title, [("cx", Number(at.X)), ("cy", Number(at.Y)), ("r", Number(radius)), ("fill", fill), ("stroke", "#ffffff"), ("stroke-width", "1.5")]);

    /// <summary>Writes a text that <see cref="ChartText.Of"/> made safe.</summary>
    public void Text((double X, double Y) at, string text, TextStyle style)
    {
        if (style.IsOnPaper)
            Paper(at, text, style);
        svg.Append("<text");
        Attributes(("x", Number(at.X)), ("y", Number(at.Y)), ("font-size", Number(style.Size)), ("fill", style.Colour));
        if (style.Anchor is not null)
            Attributes(("text-anchor", style.Anchor));
        if (style.IsBold)
            Attributes(("font-weight", "bold"));
        if (style.Turned != 0)
            Attributes(("transform", $"rotate({Number(style.Turned)} {Number(at.X)} {Number(at.Y)})"));
        svg.Append('>').Append(ChartText.Escape(text)).Append("</text>\n");
    }

    /// <summary>Ends the drawing.</summary>
    public string End() => svg.Append("</svg>\n").ToString();

    /// <summary>White behind a text, so that it is readable on top of lines.</summary>
    private void Paper((double X, double Y) at, string text, TextStyle style)
    {
        var width = ChartText.Columns(text) * style.Size * Column + 2;
        var left = style.Anchor switch
        {
            "middle" => at.X - width / 2,
            "end" => at.X - width,
            _ => at.X - 2,
        };
        Rectangle((left, at.Y - style.Size * 0.86), (width, style.Size * 1.1), "#ffffff", ("fill-opacity", "0.85"));
    }

    private void Shape(string name, string? title, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        svg.Append('<').Append(name);
        Attributes(attributes);
        if (title is null)
            svg.Append("/>\n");
        else
            svg.Append("><title>").Append(ChartText.Escape(title)).Append("</title></").Append(name).Append(">\n");
    }

    private void Attributes(params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
            svg.Append(' ').Append(name).Append("=\"").Append(value).Append('"');
    }
}
