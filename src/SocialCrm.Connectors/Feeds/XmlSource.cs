using System.Text;
using System.Xml;

namespace SocialCrm.Connectors.Feeds;

/// <summary>Finds the text of an element in the document it was read from, so that it can be kept as it was received.</summary>
internal sealed class XmlSource
{
    private readonly string text;
    private readonly List<int> lines = [0];

    public XmlSource(string text)
    {
        this.text = text;
        for (var at = 0; at < text.Length; at++)
        {
            // A carriage return with a line feed is one line end, as it is for the reader.
            if (text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n')))
                lines.Add(at + 1);
        }
    }

    /// <summary>Where the reader's element begins: at its bracket. The reader counts from behind it.</summary>
    public int StartOf(XmlReader reader) => Math.Max(0, OffsetOf(reader) - 1);

    /// <summary>The element that began at a place and has just been read.</summary>
    public byte[] ElementFrom(int start, XmlReader reader)
    {
        var next = reader.EOF ? text.Length : Math.Max(start, OffsetOf(reader));
        var end = text.AsSpan(start, next - start).TrimEnd('<').LastIndexOf('>');
        return Encoding.UTF8.GetBytes(text, start, end < 0 ? next - start : end + 1);
    }

    private int OffsetOf(XmlReader reader)
    {
        var place = (IXmlLineInfo)reader;
        var line = Math.Clamp(place.LineNumber - 1, 0, lines.Count - 1);
        return Math.Clamp(lines[line] + place.LinePosition - 1, 0, text.Length);
    }
}
