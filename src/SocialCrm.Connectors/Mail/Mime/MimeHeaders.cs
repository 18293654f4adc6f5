using System.Text;
using System.Text.Unicode;

namespace SocialCrm.Connectors.Mail;

/// <summary>The header fields of a mail or a part, unfolded, in their order.</summary>
internal sealed class MimeHeaders
{
    private const int MostFields = 1_000;
    private const int LongestField = 64 * 1_024;

    private readonly List<(string Name, string Value)> fields = [];

    /// <summary>No fields.</summary>
    public static MimeHeaders None { get; } = new();

    /// <summary>The first field of a name, as it stands; null where there is none.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var field in fields)
            {
                if (field.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                    return field.Value;
            }

            return null;
        }
    }

    /// <summary>Whether nothing was read.</summary>
    public bool IsEmpty => fields.Count == 0;

    /// <summary>All fields of a name.</summary>
    public IEnumerable<string> All(string name) =>
        fields.Where(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(field => field.Value);

    /// <summary>A field as text, its encoded words decoded.</summary>
    public string? Text(string name) => this[name] is { } value ? EncodedWords.Decode(value) : null;

    /// <summary>Reads the fields up to the first empty line, and says where the body begins.</summary>
    public static (MimeHeaders Headers, int Length) Read(ReadOnlySpan<byte> bytes)
    {
        var headers = new MimeHeaders();
        var field = new List<byte>();
        var at = 0;
        while (at < bytes.Length)
        {
            var line = LineAt(bytes, at, out var next);
            if (line.Length == 0)
            {
                at = next;
                break;
            }

            // Some files begin with the line that a mailbox puts before a mail.
            if (at > 0 || !line.StartsWith("From "u8))
                headers.Take(field, line);
            at = next;
        }

        headers.Add(field);
        return (headers, at);
    }

    private static ReadOnlySpan<byte> LineAt(ReadOnlySpan<byte> bytes, int at, out int next)
    {
        var rest = bytes[at..];
        var end = rest.IndexOf((byte)'\n');
        next = end < 0 ? bytes.Length : at + end + 1;
        var line = end < 0 ? rest : rest[..end];
        return line.Length > 0 && line[^1] == '\r' ? line[..^1] : line;
    }

    private void Take(List<byte> field, ReadOnlySpan<byte> line)
    {
        if (line[0] is not ((byte)' ' or (byte)'\t'))
        {
            Add(field);
            field.Clear();
        }

        if (field.Count + line.Length <= LongestField)
            field.AddRange(line);
    }

    private void Add(List<byte> field)
    {
        var bytes = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(field);
        var colon = bytes.IndexOf((byte)':');
        if (colon <= 0 || fields.Count >= MostFields)
            return;
        var name = Encoding.Latin1.GetString(bytes[..colon]).TrimEnd();
        var value = bytes[(colon + 1)..];
        var isUtf8 = Utf8.IsValid(value);
        fields.Add((name, (isUtf8 ? Encoding.UTF8.GetString(value) : MailCharset.Decode(value, null)).Replace('\t', ' ').Trim()));
    }
}
