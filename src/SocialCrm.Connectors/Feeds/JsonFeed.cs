using System.Text;
using System.Text.Json;
using SocialCrm.Connectors.Html;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Feeds;

/// <summary>Reads JSON Feed 1.1, and 1.0, whose entries have one author.</summary>
internal static class JsonFeed
{
    private const int LongestTitle = 1_000;

    public static FeedContent Read(string text, Uri address)
    {
        using var document = JsonText.Parse(Encoding.UTF8.GetBytes(text));
        var root = document.RootElement;
        if (JsonText.Of(root, "version")?.StartsWith("https://jsonfeed.org/version/1", StringComparison.Ordinal) != true)
            throw new FormatException("What came is JSON, but no JSON Feed of version 1. Check the address.");

        var content = new FeedContent
        {
            Author = Authors(root).FirstOrDefault() ?? FeedAuthor.Nobody,
            Language = PlainText.Line(JsonText.Of(root, "language"), 35),
            HasEnded = JsonText.Property(root, "expired") is { ValueKind: JsonValueKind.True },
        };
        var position = 0;
        foreach (var element in JsonText.List(root, "items"))
        {
            var raw = Encoding.UTF8.GetBytes(element.GetRawText());
            if (++position > 0 && Entry(element, position, address) is { } entry)
                content.Entries.Add(entry with { Raw = raw });
            else
                content.Rejected.Add((position, $"Entry {position} has neither id nor title nor text nor link.", raw));
        }

        return content;
    }

    private static FeedEntry? Entry(JsonElement element, int position, Uri address)
    {
        var entry = new FeedEntry
        {
            Position = position,
            Id = PlainText.Clean(JsonText.Of(element, "id")),
            Title = PlainText.Line(JsonText.Of(element, "title"), LongestTitle),
            Text = Text(element, address),
            Link = XmlPlace.Resolve(address, JsonText.Of(element, "url") ?? JsonText.Of(element, "external_url")),
            At = FeedDate.Read(JsonText.Of(element, "date_published")) ?? FeedDate.Read(JsonText.Of(element, "date_modified")),
            Author = Authors(element).FirstOrDefault() ?? FeedAuthor.Nobody,
            Language = PlainText.Line(JsonText.Of(element, "language"), 35),
            Media = [.. Media(element).Select(media => XmlPlace.Resolve(address, media)).OfType<string>().Distinct()],
        };
        return entry is { Id: null, Title: null, Text: null, Link: null } ? null : entry;
    }

    private static string? Text(JsonElement element, Uri address) =>
        PlainText.Clean(JsonText.Of(element, "content_text"))
        ?? HtmlText.ToPlainText(JsonText.Of(element, "content_html"), address)
        ?? PlainText.Clean(JsonText.Of(element, "summary"));

    private static IEnumerable<FeedAuthor> Authors(JsonElement element)
    {
        var named = JsonText.List(element, "authors").ToList();
        if (JsonText.Property(element, "author") is { } only)
            named.Add(only);
        return named.Select(author => new FeedAuthor(PlainText.Line(JsonText.Of(author, "name"), 200), PlainText.Line(JsonText.Of(author, "url"), 2_048)))
            .Where(author => !author.IsNobody);
    }

    private static IEnumerable<string?> Media(JsonElement element) =>
        JsonText.List(element, "attachments").Select(attachment => JsonText.Of(attachment, "url")).Prepend(JsonText.Of(element, "image"));
}
