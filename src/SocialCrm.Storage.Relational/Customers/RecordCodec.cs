using System.Text.Json;
using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Reads what <see cref="RecordWriter"/> wrote.</summary>
internal static class RecordCodec
{
    public static IReadOnlyList<RecordValue> Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        return [.. document.RootElement.EnumerateArray().Select(ReadValue)];
    }

    private static RecordValue ReadValue(JsonElement value)
    {
        var length = value.GetArrayLength();
        return new RecordValue((AttributeKind)value[0].GetInt32(), value[1].GetString() ?? "", length > 2 ? value[2].GetString() : null)
        {
            ObservedAt = length > 3 && value[3].ValueKind == JsonValueKind.Number ? SqlValue.Instant(value[3].GetInt64()) : null,
            Trust = length > 4 ? value[4].GetDouble() : null,
        };
    }

    public static SourceRecord ReadRow(SqlRow row, int first) => new()
    {
        Source = new SourceId(row.Text(first)),
        Key = row.Text(first + 1),
        Values = Read(row.Text(first + 2)),
        ObservedAt = row.Instant(first + 3),
    };
}
