using System.Text.Json;

namespace SocialCrm.Connectors.Files;

/// <summary>Reads rows that are one JSON object a line. Numbers and booleans are their text, null is no value.</summary>
internal sealed class JsonLinesParser(RowFields fields, JsonColumn root) : RowParser(fields)
{
    private const string NotAnObject = "the line is not one JSON object. Write one object a line.";
    private const string NotScalar = "a column holds a list or an object. Name a single value inside it, such as user.name.";

    private int notScalarAt;

    public override bool TryScan(ReadOnlySpan<byte> window, bool isFinal, out ScannedRow row)
    {
        if (!TryLine(window, isFinal, out row))
            return false;

        Fields.Clear();
        notScalarAt = -1;
        var json = new Utf8JsonReader(window[..row.Length]);
        try
        {
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
                row = row with { Reason = NotAnObject };
            else
                ReadObject(ref json, root);
            while (row.Reason is null && json.Read())
            {
                // Reading to the end finds what follows the object.
            }

            if (notScalarAt >= 0)
                row = row with { Reason = NotScalar, FaultAt = notScalarAt };
        }
        catch (JsonException)
        {
            row = row with { Reason = NotAnObject, FaultAt = (int)Math.Min(json.BytesConsumed, row.Length) };
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: right in JSON's grammar, but no text.
            row = row with { Reason = "a value holds half a character (\\ud800 to \\udfff alone). Correct it.", FaultAt = (int)json.TokenStartIndex };
        }

        return true;
    }

    private void ReadObject(ref Utf8JsonReader json, JsonColumn node)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var column = node.Find(ref json);
            json.Read();
            if (json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                ReadNested(ref json, column);
            else if (column is { Slot: >= 0 })
                Take(ref json, column.Slot);
        }
    }

    private void ReadNested(ref Utf8JsonReader json, JsonColumn? column)
    {
        if (column is { HasChildren: true } && json.TokenType == JsonTokenType.StartObject)
        {
            ReadObject(ref json, column);
            return;
        }

        if (column is { Slot: >= 0 } && notScalarAt < 0)
            notScalarAt = (int)json.TokenStartIndex;
        json.Skip();
    }

    private void Take(ref Utf8JsonReader json, int slot)
    {
        var start = (int)json.TokenStartIndex;
        if (json.TokenType == JsonTokenType.Null)
            Fields.SetAbsent(slot);
        else if (json.TokenType != JsonTokenType.String)
            Fields.Set(slot, start, json.ValueSpan.Length);
        else if (json.ValueIsEscaped)
            Fields.SetUnescaped(slot, json.CopyString(Fields.Room(json.ValueSpan.Length)));
        else
            Fields.Set(slot, start + 1, json.ValueSpan.Length);
    }
}
