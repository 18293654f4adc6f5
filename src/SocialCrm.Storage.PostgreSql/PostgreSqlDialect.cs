using System.Data.Common;

namespace SocialCrm.Storage;

/// <summary>PostgreSQL: UUIDs have a type of their own, and many writers need row locks.</summary>
internal sealed class PostgreSqlDialect : SqlDialect
{
    public static PostgreSqlDialect Instance { get; } = new();

    public override string ForShare => " FOR SHARE";

    public override string ForUpdate => " FOR UPDATE";

    public override string Schema(string sql) => sql
        .Replace("{guid}", "uuid", StringComparison.Ordinal)
        .Replace("{bytes}", "bytea", StringComparison.Ordinal)
        .Replace("{clustered}", "", StringComparison.Ordinal);

    public override object Store(Guid value) => value;

    public override Guid ReadGuid(DbDataReader reader, int column) => reader.GetGuid(column);
}
