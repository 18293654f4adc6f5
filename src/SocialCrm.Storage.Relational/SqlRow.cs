using System.Data.Common;

namespace SocialCrm.Storage;

/// <summary>The row a reader stands on, read as values of the domain.</summary>
internal readonly struct SqlRow(DbDataReader reader, SqlDialect dialect)
{
    public bool IsNull(int column) => reader.IsDBNull(column);

    public Guid Guid(int column) => dialect.ReadGuid(reader, column);

    public Guid? GuidOrNull(int column) => reader.IsDBNull(column) ? null : dialect.ReadGuid(reader, column);

    public string Text(int column) => reader.GetString(column);

    public string? TextOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public long Number(int column) => reader.GetInt64(column);

    public int Int(int column) => reader.GetInt32(column);

    public DateTimeOffset Instant(int column) => SqlValue.Instant(reader.GetInt64(column));

    public byte[] Bytes(int column) => reader.IsDBNull(column) ? [] : reader.GetFieldValue<byte[]>(column);
}
