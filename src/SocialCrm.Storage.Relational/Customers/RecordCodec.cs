using System.Text.Json;
using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Reads what <see cref="RecordWriter"/> wrote.</summary>
internal static class RecordCodec
{
    public static IReadOnlyList<RecordValue> Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        return [.. document.RootElement.EnumerateArray().Select(value => new RecordValue(
            (AttributeKind)value[0].GetInt32(),
            value[1].GetString() ?? "",
            value.GetArrayLength() > 2 ? value[2].GetString() : null))];
    }

    public static SourceRecord ReadRow(SqlRow row, int first) => new()
    {
        Source = new SourceId(row.Text(first)),
        Key = row.Text(first + 1),
        Values = Read(row.Text(first + 2)),
        ObservedAt = row.Instant(first + 3),
    };
}
