using System.Buffers;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace SocialCrm.Connectors.Feeds;

/// <summary>Reads RSS (0.9x, 1.0, 2.0) and Atom, one entry at a time.</summary>
/// <remarks>
/// Elements count by their local names: RSS has come with several namespaces and none. A document type declaration is refused, so no entity is
/// ever expanded. What was read before the XML breaks is kept.
/// </remarks>
internal static class XmlFeed
{
    private const int MostDepth = 256;

    private static readonly SearchValues<char> Forbidden =
        SearchValues.Create([.. Enumerable.Range(0, 32).Select(code => (char)code).Except("\t\n\r"), '\uFFFE', '\uFFFF']);

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public static FeedContent Read(string text, Uri address)
    {
        var trimmed = Readable(text.TrimStart());
        RefuseDepth(trimmed);
        using var reader = XmlReader.Create(new StringReader(trimmed), Settings);
        reader.MoveToContent();
        var place = new XmlPlace(address);
        IXmlFormat format = reader.LocalName switch
        {
            "rss" or "RDF" => new RssFormat(place),
            "feed" => new AtomFormat(place),
            _ => throw new FormatException("What came is no feed: it is neither RSS nor Atom nor JSON Feed. Check the address."),
        };

        var content = new FeedContent();
        format.ReadRoot(reader, content);
        try
        {
            ReadElements(reader, new XmlSource(trimmed), format, content);
        }
        catch (XmlException fault) when (content.Entries.Count > 0)
        {
            content.IsCut = true;
            var reason = string.Create(
                CultureInfo.InvariantCulture, $"The feed's XML breaks at line {fault.LineNumber}, character {fault.LinePosition}; what stands behind it was not read.");
            content.Rejected.Add((content.Entries.Count + 1, reason, default));
        }

        return content;
    }

    /// <summary>Puts a blank in the place of every character that XML forbids: one pasted into a post must not cost the whole feed.</summary>
    private static string Readable(string text) =>
        text.AsSpan().ContainsAny(Forbidden) ? string.Create(text.Length, text, (target, source) => source.AsSpan().ReplaceAny(target, Forbidden, ' ')) : text;

    /// <summary>Trees of elements take time with the square of their depth, so a look over the text comes first.</summary>
    private static void RefuseDepth(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), Settings);
        try
        {
            while (reader.Read())
            {
                if (reader.Depth > MostDepth)
                    throw new FormatException($"The feed's elements lie more than {MostDepth} deep, and were not read.");
            }
        }
        catch (XmlException)
        {
            // What stands before the fault is shallow enough; the reading that follows meets the fault itself.
        }
    }

    private static void ReadElements(XmlReader reader, XmlSource source, IXmlFormat format, FeedContent content)
    {
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element || format.IsFrame(reader.LocalName))
            {
                reader.Read();
                continue;
            }

            var start = source.StartOf(reader);
            var element = (XElement)XNode.ReadFrom(reader);
            if (format.IsEntry(element.Name.LocalName))
                Add(format.ReadEntry(element, content.Entries.Count + content.Rejected.Count + 1), source.ElementFrom(start, reader), content);
            else
                format.ReadHead(element, content);
        }
    }

    private static void Add(FeedEntry entry, byte[] raw, FeedContent content)
    {
        if (entry is { Id: null, Title: null, Text: null, Link: null })
            content.Rejected.Add((entry.Position, string.Create(CultureInfo.InvariantCulture, $"Entry {entry.Position} has neither id nor title nor text nor link."), raw));
        else
            content.Entries.Add(entry with { Raw = raw });
    }
}
