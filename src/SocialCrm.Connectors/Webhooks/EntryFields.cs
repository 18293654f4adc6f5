using System.Text;
using System.Text.Unicode;
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

    /// <summary>Whether every character of a value is one, so that the value tells whom it names.</summary>
    public bool IsWhole(WebhookField field)
    {
        var raw = RawOf(field);
        if (values[(int)field].Form != FieldForm.Escaped)
            return Utf8.IsValid(raw);
        JsonEscapes.Write(raw, new byte[raw.Length], out var isWhole);
        return isWhole;
    }

    private ReadOnlySpan<byte> RawOf(WebhookField field) => body.Slice(values[(int)field].Start, values[(int)field].Length);
}
