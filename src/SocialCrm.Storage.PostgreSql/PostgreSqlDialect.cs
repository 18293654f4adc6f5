using System.Data.Common;

namespace SocialCrm.Storage;

/// <summary>PostgreSQL: UUIDs have a type of their own, text is told to compare by its bytes, and many writers need row locks.</summary>
internal sealed class PostgreSqlDialect : SqlDialect
{
    /// <summary>
    /// By their bytes, as SQLite does: the order is the same on every server, an update of the machine's language tables breaks no index, and
    /// comparing costs less.
    /// </summary>
    private const string MakeOrdinal =
        """
        DO $$
        DECLARE change text;
        BEGIN
            FOR change IN
                SELECT format('ALTER TABLE %I ', c.table_name) || string_agg(format('ALTER COLUMN %I TYPE text COLLATE "C"', c.column_name), ', ')
                FROM information_schema.columns c
                JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name AND t.table_type = 'BASE TABLE'
                WHERE c.table_schema = current_schema() AND c.data_type = 'text' AND c.collation_name IS DISTINCT FROM 'C'
                GROUP BY c.table_name
            LOOP
                EXECUTE change;
            END LOOP;
        END $$
        """;

    public static PostgreSqlDialect Instance { get; } = new();

    public override string ForShare => " FOR SHARE";

    public override string ForUpdate => " FOR UPDATE";

    public override string Schema(string sql) => sql
        .Replace("{guid}", "uuid", StringComparison.Ordinal)
        .Replace("{bytes}", "bytea", StringComparison.Ordinal)
        .Replace("{clustered}", "", StringComparison.Ordinal)
        .Replace(" TEXT", " TEXT COLLATE \"C\"", StringComparison.Ordinal)
        .Replace("{ordinal}", MakeOrdinal, StringComparison.Ordinal);

    public override object Store(Guid value) => value;

    public override Guid ReadGuid(DbDataReader reader, int column) => reader.GetGuid(column);
}
