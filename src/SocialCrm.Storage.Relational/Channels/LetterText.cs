using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Unicode;

namespace SocialCrm.Storage;

/// <summary>Reads bytes that nobody could read in every way in which they may have been meant: plain, with the escapes of JSON, of CSV and of forms.</summary>
internal static class LetterText
{
    /// <summary>JSON that stands as a text inside JSON, as webhooks send it, is escaped twice.</summary>
    private const int DeepestEscape = 3;

    public static IEnumerable<string> Readings(byte[] raw)
    {
        foreach (var text in Decoded(raw))
        {
            yield return text;
            if (text.Contains("\"\"", StringComparison.Ordinal))
                yield return text.Replace("\"\"", "\"", StringComparison.Ordinal);
            if (text.Contains('%', StringComparison.Ordinal))
                yield return WebUtility.UrlDecode(text);
            var plain = text;
            for (var depth = 0; depth < DeepestEscape && plain.Contains('\\', StringComparison.Ordinal); depth++)
                yield return plain = Unescaped(plain);
        }
    }

    private static IEnumerable<string> Decoded(byte[] raw)
    {
        // A file in UTF-16 comes as bytes with a zero beside every ASCII letter.
        if (Array.IndexOf(raw, (byte)0) >= 0)
            yield return Encoding.Latin1.GetString([.. raw.Where(value => value != 0)]);

        yield return Encoding.UTF8.GetString(raw);
        if (!Utf8.IsValid(raw))
            yield return Encoding.Latin1.GetString(raw);
    }

    private static string Unescaped(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\\' || at + 1 == text.Length)
            {
                plain.Append(text[at]);
                continue;
            }

            at++;
            if (text[at] == 'u' && CodeUnit(text, at + 1) is { } unit)
            {
                plain.Append(unit);
                at += 4;
            }
            else
            {
                // A line break or a tab parts words as a blank does.
                plain.Append(text[at] is 'n' or 'r' or 't' or 'b' or 'f' ? ' ' : text[at]);
            }
        }

        return plain.ToString();
    }

    private static char? CodeUnit(string text, int at) =>
        at + 4 <= text.Length && ushort.TryParse(text.AsSpan(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? (char)unit : null;
}
