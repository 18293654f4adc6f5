using System.Text;
using System.Text.Encodings.Web;

namespace SocialCrm.Storage;

/// <summary>The values by which bytes of a delivery are known to be of a person.</summary>
/// <remarks>
/// A value counts only where it stands by itself: a person called Anna is not in Savannah, and what was acknowledged for others must not go
/// with her. It is looked for as it stands, as JSON escapes it and as a form encodes it.
/// </remarks>
internal sealed class PersonMarks
{
    /// <summary>Shorter values are in too many bytes that have nothing to do with the person.</summary>
    private const int Shortest = 4;

    private readonly List<byte[]> marks;

    public PersonMarks(IReadOnlyList<ErasedRecord> records) => marks =
    [
        .. records.SelectMany(record => record.Record.Values.Select(value => value.Value).Append(record.Record.Key))
            .Where(value => value.Length >= Shortest)
            .SelectMany(Forms)
            .Distinct(StringComparer.Ordinal)
            .Select(Encoding.UTF8.GetBytes),
    ];

    public bool AreIn(ReadOnlySpan<byte> bytes)
    {
        foreach (var mark in marks)
        {
            if (IsIn(bytes, mark))
                return true;
        }

        return false;
    }

    public bool AreIn(string text) => AreIn(Encoding.UTF8.GetBytes(text));

    private static bool IsIn(ReadOnlySpan<byte> bytes, byte[] mark)
    {
        for (var from = 0; bytes[from..].IndexOf(mark) is var found and >= 0; from += found + 1)
        {
            var end = from + found + mark.Length;
            if ((from + found == 0 || !IsPartOfWord(bytes[from + found - 1])) && (end == bytes.Length || !IsPartOfWord(bytes[end])))
                return true;
        }

        return false;
    }

    private static bool IsPartOfWord(byte letter) => char.IsAsciiLetterOrDigit((char)letter) || letter >= 0x80;

    private static IEnumerable<string> Forms(string value)
    {
        var escaped = JavaScriptEncoder.Default.Encode(value);
        return
        [
            value,
            value.Replace("/", "\\/", StringComparison.Ordinal),
            escaped,
            LowerEscapes(escaped),
            Uri.EscapeDataString(value),
            Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal),
        ];
    }

    /// <summary>Most platforms write \u00e9, the encoder \u00E9.</summary>
    private static string LowerEscapes(string escaped)
    {
        var text = new StringBuilder(escaped);
        for (var at = 0; at + 5 < text.Length; at++)
        {
            if (text[at] != '\\')
                continue;
            if (text[at + 1] == 'u')
            {
                for (var digit = at + 2; digit < at + 6; digit++)
                    text[digit] = char.ToLowerInvariant(text[digit]);
            }

            at++;
        }

        return text.ToString();
    }
}
