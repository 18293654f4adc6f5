using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using SocialCrm.Connectors.Html;

namespace SocialCrm.Connectors.Feeds;

/// <summary>RSS 2.0 and its forerunners, with the modules that blogs use: content, Dublin Core, syndication, threading.</summary>
internal sealed class RssFormat(XmlPlace place) : IXmlFormat
{
    private const int LongestTitle = 1_000;
    private const string Dc = "http://purl.org/dc/elements/1.1/";
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private string period = "";
    private int frequency = 1;

    public void ReadRoot(XmlReader root, FeedContent content)
    {
    }

    public bool IsFrame(string name) => name is "channel" or "items";

    public bool IsEntry(string name) => name == "item";

    public void ReadHead(XElement element, FeedContent content)
    {
        var value = element.Value.Trim();
        switch (element.Name.LocalName)
        {
            case "language":
                content.Language ??= PlainText.Line(value, 35);
                break;
            case "ttl" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes):
                Ask(content, TimeSpan.FromMinutes(Math.Min(minutes, 60 * 24 * 365)));
                break;
            case "updatePeriod":
                period = value;
                Ask(content, Syndication());
                break;
            case "updateFrequency" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var times):
                frequency = Math.Max(1, times);
                Ask(content, Syndication());
                break;
            case "managingEditor" or "creator" when content.Author.IsNobody:
                content.Author = Author(value);
                break;
        }
    }

    public FeedEntry ReadEntry(XElement element, int position)
    {
        var here = place.Of(element);
        var guid = Value(element, "guid");
        var body = Value(element, "encoded") ?? Value(element, "description");
        return new FeedEntry
        {
            Position = position,
            Id = PlainText.Clean(guid ?? (string?)element.Attribute(XName.Get("about", Rdf))),
            Title = PlainText.Line(HtmlText.ToPlainText(Value(element, "title")), LongestTitle),
            Text = HtmlText.ToPlainText(body, here),
            Link = XmlPlace.Resolve(here, Value(element, "link") ?? (IsPermaLink(element) ? guid : null)),
            At = FeedDate.Read(Value(element, "pubDate")) ?? FeedDate.Read(element.Element(XName.Get("date", Dc))?.Value),
            Author = (Value(element, "author") ?? Value(element, "creator")) is { } author ? Author(author) : FeedAuthor.Nobody,
            ReplyTo = Threading.AnsweredBy(element),
            Media = [.. element.Elements().Where(child => child.Name.LocalName is "enclosure" or "content").Select(child => XmlPlace.Resolve(here, (string?)child.Attribute("url"))).OfType<string>()],
        };
    }

    /// <summary>Reads <c>mail@host (Name)</c>, a mail address or a name.</summary>
    private static FeedAuthor Author(string text)
    {
        var line = PlainText.Line(text, 200);
        if (line is null)
            return FeedAuthor.Nobody;
        if (!line.Contains('@', StringComparison.Ordinal) || line.StartsWith('@'))
            return new FeedAuthor(line);
        var open = line.IndexOf('(', StringComparison.Ordinal);
        var name = open < 0 ? null : line[(open + 1)..].TrimEnd(')', ' ').Trim();
        return new FeedAuthor(name is { Length: > 0 } ? name : null, Email: (open < 0 ? line : line[..open]).Trim());
    }

    private static bool IsPermaLink(XElement element) =>
        Child(element, "guid") is { } guid && !string.Equals((string?)guid.Attribute("isPermaLink"), "false", StringComparison.OrdinalIgnoreCase);

    private static string? Value(XElement element, string name) => Child(element, name)?.Value is { Length: > 0 } value ? value : null;

    /// <summary>The first child of that name with something in it; <c>atom:link</c> and its like hold their value elsewhere.</summary>
    private static XElement? Child(XElement element, string name) =>
        element.Elements().FirstOrDefault(child => child.Name.LocalName == name && child.Name.NamespaceName != AtomFormat.Namespace && child.Value.Length > 0);

    private static void Ask(FeedContent content, TimeSpan interval) =>
        content.Interval = content.Interval is { } other && other > interval ? other : interval;

    private TimeSpan Syndication() => period switch
    {
        "hourly" => TimeSpan.FromHours(1),
        "daily" => TimeSpan.FromDays(1),
        "weekly" => TimeSpan.FromDays(7),
        "monthly" => TimeSpan.FromDays(30),
        "yearly" => TimeSpan.FromDays(365),
        _ => TimeSpan.Zero,
    } / frequency;
}
