using System.Globalization;
using System.Net;
using System.Text;
using System.Xml.Linq;
using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.Feeds;

/// <summary>A blog that serves the comments under it as an Atom feed, with tombstones.</summary>
internal sealed class BlogPlatform : FakePlatform
{
    public const string Address = "https://blog.example/comments/feed";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Tombstones = "http://purl.org/atompub/tombstones/1.0";
    private static readonly XNamespace News = "https://blog.example/news";

    private readonly List<XElement> entries = [];
    private Uri? elsewhere;
    private bool speaksNews;

    public override string Say(PlatformWords words)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"tag:blog.example,2026:{entries.Count + 1}");
        entries.Add(new XElement(
            Atom + "entry",
            new XElement(Atom + "id", id),
            new XElement(Atom + "published", Instant(words.At)),
            new XElement(Atom + "updated", Instant(words.At)),
            new XElement(Atom + "author", new XElement(Atom + "name", words.Author)),
            new XElement(Atom + "content", new XAttribute("type", "html"), $"<p>{WebUtility.HtmlEncode(words.Text)}</p>")));
        return id;
    }

    /// <summary>Names the address wherever a feed may name one: its next page and its own place, an answer's list, the author's page, where the content lies.</summary>
    public override string SayWithAddress(PlatformWords words, Uri address)
    {
        elsewhere = address;
        var id = Say(words);
        var entry = entries[^1];
        entry.Element(Atom + "author")!.Add(new XElement(Atom + "uri", address));
        entry.Add(Link("alternate", address), Link("replies", address), Link("enclosure", address), new XElement(Atom + "source", Link("self", address)));
        entry.Element(Atom + "content")!.Value += $"<img src=\"{address}\">";
        entry.Add(new XAttribute(XNamespace.Xml + "base", address));
        return id;
    }

    public override bool Edit(string externalId, string text)
    {
        Find(externalId).Element(Atom + "content")!.Value = $"<p>{WebUtility.HtmlEncode(text)}</p>";
        return true;
    }

    public override bool Remove(string externalId)
    {
        var gone = Find(externalId);
        entries[entries.IndexOf(gone)] = new XElement(
            Tombstones + "deleted-entry",
            new XAttribute("ref", externalId),
            new XAttribute("when", Instant(Clock.GetUtcNow())),
            new XElement(Tombstones + "by", new XElement(Atom + "name", gone.Descendants(Atom + "name").First().Value)));
        return true;
    }

    public override bool SayNonsense()
    {
        entries.Add(new XElement(Atom + "entry", new XElement(Atom + "category", new XAttribute("term", "nothing else"))));
        return true;
    }

    public override bool SpeakNews() => speaksNews = true;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(Answer(request));

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        if (request.Method != HttpMethod.Get || request.RequestUri!.AbsoluteUri != Address)
            return new HttpResponseMessage(HttpStatusCode.NotFound);
        var feed = new XElement(Atom + "feed", new XElement(Atom + "title", "Kommentare"), entries.Select(entry => new XElement(entry)));
        if (elsewhere is not null)
            feed.AddFirst(Link("next", elsewhere), Link("self", elsewhere), Link("hub", elsewhere), new XElement(Atom + "logo", elsewhere));
        if (speaksNews)
        {
            foreach (var element in feed.Elements().ToList())
                element.Add(new XElement(News + "mood", new XAttribute("level", 7), new XElement(News + "inner", "new")));
        }

        var bytes = Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + feed.ToString(SaveOptions.DisableFormatting));
        var tag = $"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))[..16]}\"";
        if (request.Headers.IfNoneMatch.Any(known => known.Tag == tag))
            return new HttpResponseMessage(HttpStatusCode.NotModified);
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(bytes) };
        response.Content.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue("application/atom+xml", "utf-8");
        response.Headers.ETag = new System.Net.Http.Headers.EntityTagHeaderValue(tag);
        return response;
    }

    private static XElement Link(string relation, Uri address) => new(Atom + "link", new XAttribute("rel", relation), new XAttribute("href", address.OriginalString));

    private XElement Find(string externalId) => entries.Single(entry => (string?)entry.Element(Atom + "id") == externalId);

    private static string Instant(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);
}
