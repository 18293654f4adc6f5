using System.Data.Common;

namespace SocialCrm.Storage;

/// <summary>SQLite: UUIDs are 16-byte blobs in network order, text compares by its bytes, and one writer needs no row locks.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    public static SqliteDialect Instance { get; } = new();

    public override string ForShare => "";

    public override string ForUpdate => "";

    public override string SkipLocked => "";

    public override string Schema(string sql) => sql
        .Replace("{embedded}", "", StringComparison.Ordinal)
        .Replace("{guid}", "BLOB", StringComparison.Ordinal)
        .Replace("{bytes}", "BLOB", StringComparison.Ordinal)
        .Replace("{sequence}", "INTEGER PRIMARY KEY", StringComparison.Ordinal)
        .Replace("{clustered}", "WITHOUT ROWID", StringComparison.Ordinal)
        .Replace("{ordinal}", "", StringComparison.Ordinal);

    public override object Store(Guid value) => value.ToByteArray(bigEndian: true);

    public override Guid ReadGuid(DbDataReader reader, int column) => new(reader.GetFieldValue<byte[]>(column), bigEndian: true);
}
