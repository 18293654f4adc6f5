using System.Xml.Linq;
using SocialCrm.Connectors.Html;

namespace SocialCrm.Connectors.Feeds;

/// <summary>The threading extension of Atom (RFC 4685), which RSS feeds use too.</summary>
internal static class Threading
{
    private const string Namespace = "http://purl.org/syndication/thread/1.0";

    /// <summary>The id of what an entry answers.</summary>
    public static string? AnsweredBy(XElement entry) =>
        entry.Element(XName.Get("in-reply-to", Namespace)) is { } answered
            ? PlainText.Clean((string?)answered.Attribute("ref") ?? (string?)answered.Attribute("href"))
            : null;
}
