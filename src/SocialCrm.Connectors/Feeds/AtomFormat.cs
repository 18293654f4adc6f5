using System.Xml;
using System.Xml.Linq;
using SocialCrm.Connectors.Html;

namespace SocialCrm.Connectors.Feeds;

/// <summary>Atom 1.0 (RFC 4287), with threads (RFC 4685) and deleted entries (RFC 6721).</summary>
internal sealed class AtomFormat(XmlPlace place) : IXmlFormat
{
    public const string Namespace = "http://www.w3.org/2005/Atom";

    private const int LongestTitle = 1_000;
    private static readonly XName Language = XNamespace.Xml + "lang";

    private XmlPlace place = place;

    public void ReadRoot(XmlReader root, FeedContent content)
    {
        content.Language = PlainText.Line(root.GetAttribute("xml:lang"), 35);
        if (XmlPlace.Resolve(place.Address, root.GetAttribute("xml:base")) is { } stated)
            place = new XmlPlace(new Uri(stated));
    }

    public bool IsFrame(string name) => false;

    public bool IsEntry(string name) => name is "entry" or "deleted-entry";

    public void ReadHead(XElement element, FeedContent content)
    {
        if (element.Name.LocalName == "author" && content.Author.IsNobody)
            content.Author = Author(element);
    }

    public FeedEntry ReadEntry(XElement element, int position) =>
        element.Name.LocalName == "deleted-entry" ? ReadGone(element, position) : ReadWritten(element, position);

    private static FeedEntry ReadGone(XElement element, int position) => new()
    {
        Position = position,
        Id = PlainText.Clean((string?)element.Attribute("ref")),
        At = FeedDate.Read((string?)element.Attribute("when")),
        Author = Child(element, "by") is { } by ? Author(by) : FeedAuthor.Nobody,
        IsGone = true,
    };

    private FeedEntry ReadWritten(XElement element, int position)
    {
        var here = place.Of(element);
        return new FeedEntry
        {
            Position = position,
            Id = PlainText.Clean(Child(element, "id")?.Value),
            Title = PlainText.Line(Text(Child(element, "title"), here), LongestTitle),
            Text = Text(Child(element, "content"), here) ?? Text(Child(element, "summary"), here),
            Link = Links(element, "alternate", here).FirstOrDefault(),
            At = FeedDate.Read(Child(element, "published")?.Value) ?? FeedDate.Read(Child(element, "updated")?.Value),
            Author = Authors(element).FirstOrDefault() ?? FeedAuthor.Nobody,
            ReplyTo = Threading.AnsweredBy(element),
            Language = PlainText.Line((string?)element.Attribute(Language), 35),
            Media = [.. Links(element, "enclosure", here)],
        };
    }

    /// <summary>The entry's own authors, or those of the feed it was taken from.</summary>
    private static IEnumerable<FeedAuthor> Authors(XElement entry)
    {
        var source = Child(entry, "source");
        return entry.Elements().Concat(source?.Elements() ?? []).Where(child => child.Name.LocalName == "author").Select(Author);
    }

    private static FeedAuthor Author(XElement element) => new(
        PlainText.Line(Child(element, "name")?.Value, 200), PlainText.Line(Child(element, "uri")?.Value, 2_048), PlainText.Line(Child(element, "email")?.Value, 200));

    private static IEnumerable<string> Links(XElement entry, string relation, Uri here) =>
        entry.Elements().Where(child => child.Name.LocalName == "link" && ((string?)child.Attribute("rel") ?? "alternate") == relation)
            .Select(child => XmlPlace.Resolve(here, (string?)child.Attribute("href"))).OfType<string>();

    /// <summary>A text construct as plain text. What is neither text nor HTML, such as a picture in Base64, is none.</summary>
    private static string? Text(XElement? element, Uri here)
    {
        if (element is null)
            return null;
        return (string?)element.Attribute("type") switch
        {
            null or "text" or "text/plain" => PlainText.Clean(element.Value),
            "html" or "text/html" => HtmlText.ToPlainText(element.Value, here),
            "xhtml" or "application/xhtml+xml" => HtmlText.ToPlainText(XhtmlMarkup.Of(element), here),
            _ => null,
        };
    }

    private static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(child => child.Name.LocalName == name);
}
