using System.Text;
using System.Text.RegularExpressions;

namespace SocialCrm.Connectors.Mail;

/// <summary>Decodes the encoded words of a header (RFC 2047).</summary>
/// <remarks>
/// Neighbours in one charset are joined before they are decoded: many programs cut in the middle of a character. Words that are written too long, or
/// stand where they may not, are taken all the same.
/// </remarks>
internal static partial class EncodedWords
{
    private const int LongestText = 20_000;

    public static string Decode(string text)
    {
        if (text.Length > LongestText || !text.Contains("=?", StringComparison.Ordinal))
            return text;

        var decoded = new StringBuilder(text.Length);
        var bytes = new List<byte>();
        string? charset = null;
        var end = 0;
        foreach (var match in Word().EnumerateMatches(text))
        {
            var word = text.AsSpan(match.Index, match.Length);
            var named = CharsetOf(word);
            var between = text.AsSpan(end, match.Index - end);
            var isNeighbour = charset is not null && between.IsWhiteSpace();
            if (!isNeighbour || named != charset)
            {
                Flush(decoded, bytes, charset);
                if (!isNeighbour)
                    decoded.Append(between);
            }

            bytes.AddRange(BytesOf(word));
            (charset, end) = (named, match.Index + match.Length);
        }

        Flush(decoded, bytes, charset);
        return decoded.Append(text.AsSpan(end)).ToString();
    }

    private static void Flush(StringBuilder decoded, List<byte> bytes, string? charset)
    {
        if (bytes.Count > 0)
            decoded.Append(MailCharset.Decode(bytes.ToArray(), charset));
        bytes.Clear();
    }

    /// <summary>The charset, without the language that may stand behind it.</summary>
    private static string CharsetOf(ReadOnlySpan<char> word)
    {
        var charset = word[2..];
        charset = charset[..charset.IndexOf('?')];
        var star = charset.IndexOf('*');
        return (star < 0 ? charset : charset[..star]).ToString().ToLowerInvariant();
    }

    private static byte[] BytesOf(ReadOnlySpan<char> word)
    {
        var rest = word[2..^2];
        rest = rest[(rest.IndexOf('?') + 1)..];
        var text = Encoding.Latin1.GetBytes(rest[2..].ToString());
        return rest[0] is 'b' or 'B' ? TransferEncoding.DecodeBase64(text) : QuotedPrintable.DecodeWord(text);
    }

    [GeneratedRegex(@"=\?[A-Za-z0-9_.:+()*-]{1,60}\?[bBqQ]\?[^?\r\n]{0,4000}\?=", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Word();
}
