using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Writes records' values as JSON, <c>[[kind,"value","qualifier",observed,trust],…]</c> without what is null at the end, one after another into one buffer.</summary>
/// <remarks>Used by one caller at a time.</remarks>
internal sealed class RecordWriter : IDisposable
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> buffer = new(512);
    private readonly Utf8JsonWriter json;

    public RecordWriter() => json = new Utf8JsonWriter(buffer, Plain);

    public WrittenRecord Write(SourceRecord record)
    {
        buffer.ResetWrittenCount();
        json.Reset();
        json.WriteStartArray();
        foreach (var value in record.Values)
        {
            json.WriteStartArray();
            json.WriteNumberValue((int)value.Kind);
            json.WriteStringValue(SqlValue.Text(value.Value));
            WriteFurther(value);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.Flush();
        var values = Encoding.UTF8.GetString(buffer.WrittenSpan);

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer.WrittenSpan, digest);
        return new WrittenRecord(values, new Guid(digest[..16], bigEndian: true));
    }

    private void WriteFurther(RecordValue value)
    {
        var last = value.Trust is not null ? 3 : value.ObservedAt is not null ? 2 : value.Qualifier is not null ? 1 : 0;
        if (value.Qualifier is not null)
            json.WriteStringValue(SqlValue.Text(value.Qualifier));
        else if (last > 1)
            json.WriteNullValue();
        if (value.ObservedAt is { } at)
            json.WriteNumberValue(SqlValue.Instant(at));
        else if (last > 2)
            json.WriteNullValue();
        if (value.Trust is { } trust)
            json.WriteNumberValue(trust);
    }

    public void Dispose() => json.Dispose();
}
