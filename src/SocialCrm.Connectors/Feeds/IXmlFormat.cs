using System.Xml;
using System.Xml.Linq;

namespace SocialCrm.Connectors.Feeds;

/// <summary>What tells one XML format of feeds from another.</summary>
internal interface IXmlFormat
{
    /// <summary>Reads what the root element itself says; the reader stands on it.</summary>
    void ReadRoot(XmlReader root, FeedContent content);

    /// <summary>Whether an element only holds others, and is stepped into.</summary>
    bool IsFrame(string name);

    bool IsEntry(string name);

    /// <summary>Reads what is said of the feed as a whole.</summary>
    void ReadHead(XElement element, FeedContent content);

    FeedEntry ReadEntry(XElement element, int position);
}
