using System.Text;
using SQLitePCL;

namespace SocialCrm.Storage;

/// <summary>A row as SQLite itself hands it out, without a driver in between.</summary>
internal sealed class SqliteRow(SqliteStatement statement) : SqlRow
{
    public override bool IsNull(int column) => statement.Kind(column) == raw.SQLITE_NULL;

    public override Guid Guid(int column) => IsNull(column) ? throw Missing(column) : statement.Guid(column);

    public override string Text(int column) => Encoding.UTF8.GetString(Utf8(column));

    public override ReadOnlySpan<byte> Utf8(int column) => IsNull(column) ? throw Missing(column) : statement.Utf8(column);

    public override long Number(int column) => IsNull(column) ? throw Missing(column) : statement.Number(column);

    public override byte[] Bytes(int column) => statement.Blob(column).ToArray();

    private static InvalidCastException Missing(int column) => new($"Column {column} holds nothing.");
}
