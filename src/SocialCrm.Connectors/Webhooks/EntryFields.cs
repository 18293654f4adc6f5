using System.Text;
using System.Text.Unicode;
using SocialCrm.Connectors.Digests;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Webhooks;

/// <summary>The fields of an entry, wherever the map takes them from.</summary>
internal readonly ref struct EntryFields(ReadOnlySpan<byte> body, EntryReader entry, FieldMap map)
{
    private readonly ReadOnlySpan<byte> body = body;
    private readonly ReadOnlySpan<FieldValue> values = entry.Values;

    /// <summary>Addresses of pictures and films.</summary>
    public IReadOnlyList<string> Media => entry.Media ?? (IReadOnlyList<string>)[];

    /// <summary>A field that holds a list or an object; null where none does.</summary>
    public WebhookField? Nested()
    {
        for (var field = 0; field < values.Length; field++)
        {
            if (values[field].Form == FieldForm.Nested && (WebhookField)field != WebhookField.Media)
                return (WebhookField)field;
        }

        return null;
    }

    /// <summary>The value of a field; null where there is none. Half a surrogate pair, and a byte that is no UTF-8, are U+FFFD.</summary>
    public string? TextOf(WebhookField field)
    {
        if (map.ConstantOf(field) is { } constant)
            return constant;
        var raw = RawOf(field);
        if (raw.IsEmpty)
            return null;
        return values[(int)field].Form == FieldForm.Escaped ? JsonEscapes.Read(raw) : Encoding.UTF8.GetString(raw);
    }

    /// <summary>The value of a field in UTF-8, written into a buffer where it has to be; empty where there is none, or it does not fit.</summary>
    public ReadOnlySpan<byte> Utf8Of(WebhookField field, Span<byte> buffer)
    {
        if (map.ConstantOf(field) is { } constant)
            return Encoding.UTF8.TryGetBytes(constant, buffer, out var length) ? buffer[..length] : [];
        var raw = RawOf(field);
        if (values[(int)field].Form != FieldForm.Escaped)
            return raw;
        return raw.Length <= buffer.Length ? buffer[..JsonEscapes.Write(raw, buffer, out _)] : [];
    }

    /// <summary>Whether the entry has no say in a field: it has no value there, or the map gives one.</summary>
    public bool IsFixed(WebhookField field) => values[(int)field].Form == FieldForm.Absent || map.ConstantOf(field) is not null;

    /// <summary>The value of a field in UTF-8, and whether every character of it is one, so that it tells what it names from everything else.</summary>
    public ReadOnlySpan<byte> KeyOf(WebhookField field, out bool isWhole)
    {
        var raw = RawOf(field);
        if (values[(int)field].Form != FieldForm.Escaped)
        {
            isWhole = Utf8.IsValid(raw);
            return raw;
        }

        var plain = new byte[raw.Length];
        return plain.AsSpan(0, JsonEscapes.Write(raw, plain, out isWhole));
    }

    /// <summary>Adds the value of a field to a digest, as <see cref="TextOf"/> would read it.</summary>
    public void AddTo(ref DigestedParts digest, WebhookField field)
    {
        var raw = RawOf(field);
        if (map.ConstantOf(field) is null && !raw.IsEmpty && values[(int)field].Form == FieldForm.Plain && Utf8.IsValid(raw))
            digest.AddUtf8(raw);
        else
            digest.Add(TextOf(field));
    }

    private ReadOnlySpan<byte> RawOf(WebhookField field) => body.Slice(values[(int)field].Start, values[(int)field].Length);
}
