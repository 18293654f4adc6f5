using System.Text.Json;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Webhooks;

/// <summary>Notes where the wanted values of an object stand, in one pass and without a copy.</summary>
internal sealed class EntryReader
{
    private readonly FieldValue[] values = new FieldValue[WebhookFields.Count];

    /// <summary>Where each field stands.</summary>
    public ReadOnlySpan<FieldValue> Values => values;

    /// <summary>The media of the object; null where it has none.</summary>
    public List<string>? Media { get; private set; }

    /// <summary>Begins another object, with what it shares with others.</summary>
    public void Begin(EntryReader? shared)
    {
        if (shared is null)
            Array.Clear(values);
        else
            shared.values.CopyTo(values, 0);
        Media = shared?.Media is { } media ? [.. media] : null;
    }

    /// <summary>Reads the object that the reader stands on, to its end. Of repeated properties the last counts.</summary>
    public void Read(ref Utf8JsonReader json, FieldNode node)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var wanted = node.Find(ref json);
            json.Read();
            if (wanted is null)
                json.Skip();
            else
                Take(ref json, wanted);
        }
    }

    private void Take(ref Utf8JsonReader json, FieldNode node)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.StartArray when node.LeadsToMedia:
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                    Take(ref json, node);
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                Note(node, new FieldValue(0, 0, FieldForm.Nested));
                if (json.TokenType == JsonTokenType.StartObject && node.HasChildren)
                    Read(ref json, node);
                else
                    json.Skip();
                break;
            case JsonTokenType.Null:
                Note(node, default);
                break;
            case JsonTokenType.String:
                AddMedia(json.ValueSpan, node);
                Note(node, new FieldValue((int)json.TokenStartIndex + 1, json.ValueSpan.Length, json.ValueIsEscaped ? FieldForm.Escaped : FieldForm.Plain));
                break;
            default:
                Note(node, new FieldValue((int)json.TokenStartIndex, json.ValueSpan.Length, FieldForm.Plain));
                break;
        }
    }

    private void AddMedia(ReadOnlySpan<byte> value, FieldNode node)
    {
        if (node.IsMedia && WebAddress.Of(JsonEscapes.Read(value)) is { } address)
            (Media ??= []).Add(address);
    }

    private void Note(FieldNode node, FieldValue value)
    {
        foreach (var field in node.Fields)
            values[(int)field] = value;
    }
}
