using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Nostr;

/// <summary>An event of NIP-01.</summary>
internal sealed record NostrEvent(string Author, long CreatedAt, int Kind, IReadOnlyList<IReadOnlyList<string>> Tags, string Content)
{
    private const int MostTags = 5_000;

    /// <summary>The id that it states; for one that was made here, the one it has.</summary>
    public string Id { get; init; } = "";

    public string Signature { get; init; } = "";

    /// <summary>It as it came.</summary>
    public ReadOnlyMemory<byte> Raw { get; init; }

    public DateTimeOffset Instant => DateTimeOffset.FromUnixTimeSeconds(CreatedAt);

    /// <summary>Makes one that nobody has signed yet.</summary>
    public static NostrEvent Unsigned(string author, NostrDraft draft)
    {
        var made = new NostrEvent(author, draft.At.ToUnixTimeSeconds(), draft.Kind, draft.Tags, draft.Content);
        return made with { Id = Convert.ToHexStringLower(made.Digest()) };
    }

    /// <summary>Reads one; null for what is none.</summary>
    public static NostrEvent? Read(JsonElement element)
    {
        if (JsonText.Of(element, "id") is not { } id || JsonText.Of(element, "pubkey") is not { } author || !NostrKey.IsHex(id) || !NostrKey.IsHex(author))
            return null;
        if (Number(element, "created_at") is not (>= 0 and <= 253_402_300_799 and var at) || Number(element, "kind") is not (>= 0 and <= 65_535 and var kind))
            return null;
        if (JsonText.Property(element, "content") is not { ValueKind: JsonValueKind.String } content || Tagged(element) is not { } tags)
            return null;
        return new NostrEvent(author, at, (int)kind, tags, JsonText.Of(content)!)
        {
            Id = id,
            Signature = JsonText.Of(element, "sig") ?? "",
            Raw = Encoding.UTF8.GetBytes(element.GetRawText()),
        };
    }

    /// <summary>Whether its id is that of its content, and its author signed it.</summary>
    public bool IsGenuine()
    {
        var digest = Digest();
        return Convert.ToHexStringLower(digest) == Id && NostrKey.IsSigned(Author, digest, Signature);
    }

    /// <summary>Whether its id is that of its content: all there is to check of what is never signed.</summary>
    public bool IsWhole() => Convert.ToHexStringLower(Digest()) == Id;

    public string? Tag(string name) => Tags.FirstOrDefault(tag => tag.Count > 1 && tag[0] == name)?[1];

    public IEnumerable<string> TagValues(string name) => Tags.Where(tag => tag.Count > 1 && tag[0] == name).Select(tag => tag[1]);

    /// <summary>It as JSON.</summary>
    public string Write()
    {
        var text = new StringBuilder("{\"id\":\"").Append(Id).Append("\",\"pubkey\":\"").Append(Author).Append("\",\"created_at\":").Append(CreatedAt.ToString(CultureInfo.InvariantCulture))
            .Append(",\"kind\":").Append(Kind.ToString(CultureInfo.InvariantCulture)).Append(",\"tags\":");
        AppendTags(text);
        text.Append(",\"content\":");
        AppendText(text, Content);
        if (Signature.Length > 0)
            text.Append(",\"sig\":\"").Append(Signature).Append('"');
        return text.Append('}').ToString();
    }

    /// <summary>The digest of the one form in which an event is written for that purpose.</summary>
    private byte[] Digest()
    {
        var text = new StringBuilder("[0,\"").Append(Author).Append("\",").Append(CreatedAt.ToString(CultureInfo.InvariantCulture)).Append(',')
            .Append(Kind.ToString(CultureInfo.InvariantCulture)).Append(',');
        AppendTags(text);
        text.Append(',');
        AppendText(text, Content);
        return SHA256.HashData(Encoding.UTF8.GetBytes(text.Append(']').ToString()));
    }

    private void AppendTags(StringBuilder text)
    {
        text.Append('[');
        for (var tag = 0; tag < Tags.Count; tag++)
        {
            text.Append(tag == 0 ? "[" : ",[");
            for (var value = 0; value < Tags[tag].Count; value++)
            {
                text.Append(value == 0 ? "" : ",");
                AppendText(text, Tags[tag][value]);
            }

            text.Append(']');
        }

        text.Append(']');
    }

    private static readonly SearchValues<char> Escaped = SearchValues.Create("\"\\\0\x01\x02\x03\x04\x05\x06\a\b\t\n\v\f\r\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f");

    /// <summary>Only what JSON forbids is escaped, in the shortest way: everything else stands as it is, or the ids of two implementations differ.</summary>
    private static void AppendText(StringBuilder text, string value)
    {
        text.Append('"');
        for (var rest = value.AsSpan(); rest.Length > 0;)
        {
            var plain = rest.IndexOfAny(Escaped) is var at && at < 0 ? rest.Length : at;
            text.Append(rest[..plain]);
            if (plain == rest.Length)
                break;
            text.Append(rest[plain] switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\b' => "\\b",
                '\f' => "\\f",
                var control => $"\\u{(int)control:x4}",
            });
            rest = rest[(plain + 1)..];
        }

        text.Append('"');
    }

    private static long? Number(JsonElement element, string property) =>
        JsonText.Property(element, property) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value) ? value : null;

    private static List<IReadOnlyList<string>>? Tagged(JsonElement element)
    {
        if (JsonText.Property(element, "tags") is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() > MostTags)
            return null;
        var tags = new List<IReadOnlyList<string>>();
        foreach (var tag in list.EnumerateArray())
        {
            if (tag.ValueKind != JsonValueKind.Array || tag.EnumerateArray().Any(value => value.ValueKind != JsonValueKind.String))
                return null;
            tags.Add([.. tag.EnumerateArray().Select(value => JsonText.Of(value)!)]);
        }

        return tags;
    }
}
