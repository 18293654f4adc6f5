using System.Text.Json;
using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Reads what <see cref="RecordWriter"/> wrote.</summary>
internal static class RecordCodec
{
    public static IReadOnlyList<RecordValue> Read(ReadOnlySpan<byte> text)
    {
        var json = new Utf8JsonReader(text);
        var values = new List<RecordValue>(8);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.StartArray)
            values.Add(ReadValue(ref json));
        return values;
    }

    private static RecordValue ReadValue(ref Utf8JsonReader json)
    {
        json.Read();
        var kind = (AttributeKind)json.GetInt32();
        json.Read();
        var value = new RecordValue(kind, json.GetString() ?? "");
        for (var place = 2; json.Read() && json.TokenType != JsonTokenType.EndArray; place++)
        {
            if (json.TokenType == JsonTokenType.Null)
                continue;
            value = place switch
            {
                2 => value with { Qualifier = json.GetString() },
                3 => value with { ObservedAt = SqlValue.Instant(json.GetInt64()) },
                _ => value with { Trust = json.GetDouble() },
            };
        }

        return value;
    }

    public static SourceRecord ReadRow(SqlRow row, int first) => new()
    {
        Source = new SourceId(row.Text(first)),
        Key = row.Text(first + 1),
        Values = Read(row.Utf8(first + 2)),
        ObservedAt = row.Instant(first + 3),
    };
}
