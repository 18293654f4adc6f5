using System.Globalization;
using System.Net;
using System.Text;
using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>The values by which bytes of a delivery are known to be of a person.</summary>
/// <remarks>
/// A value counts only where it stands by itself: a person called Anna is not in Savannah, and what was acknowledged for others must not go
/// with her. It is looked for in the bytes as they stand, and as whoever reads JSON or a form would read them.
/// </remarks>
internal sealed class PersonMarks
{
    /// <summary>Shorter values are in too many bytes that have nothing to do with the person.</summary>
    private const int Shortest = 4;

    private readonly List<string> marks;

    public PersonMarks(IReadOnlyList<ErasedRecord> records) => marks =
    [
        .. records.Select(record => record.Record).OfType<SourceRecord>()
            .SelectMany(record => record.Values.Select(value => value.Value).Append(record.Key))
            .Where(value => value.Length >= Shortest)
            .Distinct(StringComparer.Ordinal),
    ];

    public bool AreIn(ReadOnlySpan<byte> bytes) => AreIn(Encoding.UTF8.GetString(bytes));

    public bool AreIn(string text) =>
        StandIn(text)
        || (text.Contains('\\', StringComparison.Ordinal) && StandIn(Unescape(text)))
        || (text.Contains('%', StringComparison.Ordinal) && StandIn(WebUtility.UrlDecode(text)));

    private bool StandIn(string text) => marks.Exists(mark => StandsIn(text, mark));

    private static bool StandsIn(string text, string mark)
    {
        for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + 1, StringComparison.Ordinal))
        {
            var end = at + mark.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return true;
        }

        return false;
    }

    /// <summary>The text with the escapes of JSON resolved, wherever they stand: what cannot be parsed is searched too.</summary>
    private static string Unescape(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\\' || at + 1 == text.Length)
            {
                plain.Append(text[at]);
            }
            else if (text[at + 1] == 'u' && at + 5 < text.Length
                && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                plain.Append((char)unit);
                at += 5;
            }
            else
            {
                at++;
                plain.Append(text[at] is 'n' or 'r' or 't' or 'b' or 'f' ? ' ' : text[at]);
            }
        }

        return plain.ToString();
    }
}
