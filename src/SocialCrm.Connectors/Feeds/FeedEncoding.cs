using System.Text;
using System.Text.RegularExpressions;

namespace SocialCrm.Connectors.Feeds;

/// <summary>Finds out in what encoding a feed is written: its byte-order mark, what HTTP says, what the XML says, else UTF-8.</summary>
internal static partial class FeedEncoding
{
    private const int DeclarationBytes = 200;

    public static string Decode(ReadOnlySpan<byte> body, string? charset)
    {
        var encoding = Mark(body) ?? Named(charset) ?? Named(Declared(body)) ?? Encoding.UTF8;
        var text = encoding.GetString(body);
        return text.StartsWith('\uFEFF') ? text[1..] : text;
    }

    private static Encoding? Mark(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Encoding.UTF8;
        if (body.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode;
        return body.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode : null;
    }

    private static string? Declared(ReadOnlySpan<byte> body)
    {
        var beginning = Encoding.Latin1.GetString(body[..Math.Min(body.Length, DeclarationBytes)]);
        return Declaration().Match(beginning) is { Success: true } match ? match.Groups[1].Value : null;
    }

    private static Encoding? Named(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return null;
        try
        {
            // The provider is asked directly rather than registered: a library leaves the process as it is.
            var plain = name.Trim().Trim('"');
            return CodePagesEncodingProvider.Instance.GetEncoding(plain) ?? Encoding.GetEncoding(plain);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("""^\s*<\?xml[^>]*\bencoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]{0,39})["']""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Declaration();
}
