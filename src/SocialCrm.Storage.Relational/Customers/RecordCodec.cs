using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Writes a record's values as JSON, <c>[[kind,"value","qualifier"],…]</c>, and reads them back.</summary>
internal static class RecordCodec
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(SourceRecord record)
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartArray();
            foreach (var value in record.Values)
            {
                json.WriteStartArray();
                json.WriteNumberValue((int)value.Kind);
                json.WriteStringValue(SqlValue.Text(value.Value));
                if (value.Qualifier is not null)
                    json.WriteStringValue(SqlValue.Text(value.Qualifier));
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static IReadOnlyList<RecordValue> Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        return [.. document.RootElement.EnumerateArray().Select(value => new RecordValue(
            (AttributeKind)value[0].GetInt32(),
            value[1].GetString() ?? "",
            value.GetArrayLength() > 2 ? value[2].GetString() : null))];
    }

    /// <summary>Tells whether a record says something new, without comparing all of it.</summary>
    public static Guid Fingerprint(KeyedRecord record, string values)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(values));
        foreach (var key in record.Keys)
            hash.AppendData(Encoding.UTF8.GetBytes($"\n{key.Rule}\t{key.Value}"));
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return new Guid(digest[..16], bigEndian: true);
    }

    public static SourceRecord ReadRow(SqlRow row, int first) => new()
    {
        Source = new SourceId(row.Text(first)),
        Key = row.Text(first + 1),
        Values = Read(row.Text(first + 2)),
        ObservedAt = row.Instant(first + 3),
    };
}
