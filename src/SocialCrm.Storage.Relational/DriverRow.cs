using System.Data.Common;

namespace SocialCrm.Storage;

/// <summary>A row as the database's driver reads it.</summary>
internal sealed class DriverRow(DbDataReader reader, SqlDialect dialect) : SqlRow
{
    public override bool IsNull(int column) => reader.IsDBNull(column);

    public override Guid Guid(int column) => dialect.ReadGuid(reader, column);

    public override string Text(int column) => reader.GetString(column);

    public override long Number(int column) => reader.GetInt64(column);

    public override int Int(int column) => reader.GetInt32(column);

    public override byte[] Bytes(int column) => reader.IsDBNull(column) ? [] : reader.GetFieldValue<byte[]>(column);
}
