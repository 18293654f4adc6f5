namespace QuickStart.Report.Charts;

/// <summary>Draws on an <see cref="HtmlText"/>: the few shapes our charts are made of.</summary>
internal sealed class Svg
{
    private readonly HtmlText html;

    /// <summary>Begins a drawing that screen readers announce as one picture.</summary>
    public Svg(HtmlText html, (double Width, double Height) size, string title, string description)
    {
        this.html = html;
        var titleId = html.NewId();
        var descriptionId = html.NewId();
        html.Open(
            "svg",
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("viewBox", $"0 0 {HtmlText.Number(size.Width)} {HtmlText.Number(size.Height)}"),
            ("role", "img"),
            ("aria-labelledby", $"{titleId} {descriptionId}"));
        html.Element("title", title, ("id", titleId));
        html.Element("desc", description, ("id", descriptionId));
    }

    public void Bar((double X, double Y) at, (double Width, double Height) size, string style) => html.Empty(
        "rect",
        ("x", HtmlText.Number(at.X)),
        ("y", HtmlText.Number(at.Y)),
        ("width", HtmlText.Number(Math.Max(0, size.Width))),
        ("height", HtmlText.Number(Math.Max(0, size.Height))),
        ("class", style));

    public void Line((double X, double Y) from, (double X, double Y) to, string style) => html.Empty(
        "line",
        ("x1", HtmlText.Number(from.X)),
        ("y1", HtmlText.Number(from.Y)),
        ("x2", HtmlText.Number(to.X)),
        ("y2", HtmlText.Number(to.Y)),
        ("class", style));

    public void Label((double X, double Y) at, string text, string style) =>
        html.Element("text", text, ("x", HtmlText.Number(at.X)), ("y", HtmlText.Number(at.Y)), ("class", style));

    public void End() => html.Close();
}
