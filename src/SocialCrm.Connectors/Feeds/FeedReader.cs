using System.Text.Json;
using System.Xml;
using SocialCrm.Connectors.Http;

namespace SocialCrm.Connectors.Feeds;

/// <summary>Tells which format a feed is in, and reads it.</summary>
internal static class FeedReader
{
    /// <summary>Reads a feed.</summary>
    /// <param name="answer">What the site answered.</param>
    /// <param name="address">Where the feed was found at last: what its relative addresses begin with.</param>
    /// <exception cref="FormatException">It is no feed.</exception>
    public static FeedContent Read(PlatformAnswer answer, Uri address)
    {
        var text = FeedEncoding.Decode(answer.Body.Span, answer.ContentHeaders.ContentType?.CharSet);
        try
        {
            return text.AsSpan().TrimStart().StartsWith('{') ? JsonFeed.Read(text, address) : XmlFeed.Read(text, address);
        }
        catch (XmlException fault) when (text.Contains("<!DOCTYPE", StringComparison.Ordinal))
        {
            throw new FormatException("The feed has a document type declaration, which is not read. Ask its publisher to leave it out.", fault);
        }
        catch (XmlException fault)
        {
            throw new FormatException($"The feed is not well-formed XML, at line {fault.LineNumber}, character {fault.LinePosition}.", fault);
        }
        catch (JsonException fault)
        {
            throw new FormatException($"The feed is not well-formed JSON, at line {fault.LineNumber + 1}.", fault);
        }
    }
}
