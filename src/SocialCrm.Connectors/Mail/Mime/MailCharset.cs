using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace SocialCrm.Connectors.Mail;

/// <summary>Decodes bytes by the charset that a mail names, or by what they look like where it names none that is known.</summary>
internal static partial class MailCharset
{
    private const int Western = 1252;
    private const int DeclarationBytes = 2_048;

    /// <summary>The text; what is no text in that charset counts as U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset) =>
        (Named(charset) ?? Guessed(bytes)).GetString(bytes);

    /// <summary>The charset that HTML itself declares near its beginning; null where it does not.</summary>
    public static string? Declared(ReadOnlySpan<byte> html)
    {
        var beginning = Encoding.Latin1.GetString(html[..Math.Min(html.Length, DeclarationBytes)]);
        return Declaration().Match(beginning) is { Success: true } match ? match.Groups[1].Value : null;
    }

    private static Encoding? Named(string? name)
    {
        var plain = name?.Trim().Trim('"', '\'').ToLowerInvariant();
        return plain switch
        {
            // What calls itself ASCII is often more, and Latin-1 is written by programs that mean its Windows superset.
            null or "" or "us-ascii" or "ascii" or "unknown-8bit" or "x-unknown" or "default" => null,
            "iso-8859-1" or "latin1" or "windows-1252" or "cp1252" => CodePage(Western),
            "gb2312" or "gbk" or "x-gbk" or "gb_2312-80" or "csgb2312" or "gb18030" => Find("gb18030"),
            "utf8" => Encoding.UTF8,
            "ks_c_5601-1987" or "ksc5601" => CodePage(949),
            "cp932" or "windows-31j" or "ms_kanji" or "x-sjis" => CodePage(932),
            _ when plain.Length > 40 => null,
            _ => Find(plain),
        };
    }

    private static Encoding Guessed(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes) ? Encoding.UTF8 : CodePage(Western)!;

    private static Encoding? CodePage(int page) => CodePagesEncodingProvider.Instance.GetEncoding(page);

    private static Encoding? Find(string name)
    {
        try
        {
            // The provider is asked directly rather than registered: a library leaves the process as it is.
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return null; // Unknown, or UTF-7, which the runtime refuses with reason.
        }
    }

    [GeneratedRegex("""<meta[^>]{0,300}charset\s*=\s*["']?([A-Za-z][A-Za-z0-9._-]{0,39})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Declaration();
}
