using System.Runtime.CompilerServices;
using SQLitePCL;

namespace SocialCrm.Benchmarks;

/// <summary>The loop that somebody writes by hand over the same query: every column becomes a value, nothing is grouped.</summary>
internal static class ReadBaseline
{
    private const string Sql =
        """
        SELECT l.customer_id, f.record_id, f.source, f.event_id, f.occurred_at, f.channel, f.kind, f.campaign
        FROM record_links l INDEXED BY record_links_by_customer CROSS JOIN touchpoints f ON f.record_id = l.record_id ORDER BY l.customer_id
        """;

    public static Task<long> StreamAsync(string database)
    {
        Batteries_V2.Init();
        Check(raw.sqlite3_open_v2(database, out var handle, raw.SQLITE_OPEN_READONLY, null));
        Check(raw.sqlite3_prepare_v2(handle, Sql, out var statement));
        long count = 0;
        while (raw.sqlite3_step(statement) == raw.SQLITE_ROW)
        {
            Keep(new Guid(raw.sqlite3_column_blob(statement, 0), bigEndian: true));
            Keep(new Guid(raw.sqlite3_column_blob(statement, 1), bigEndian: true));
            Keep(raw.sqlite3_column_text(statement, 2).utf8_to_string());
            Keep(raw.sqlite3_column_text(statement, 3).utf8_to_string());
            Keep(raw.sqlite3_column_int64(statement, 4));
            Keep(raw.sqlite3_column_text(statement, 5).utf8_to_string());
            Keep(raw.sqlite3_column_int(statement, 6));
            Keep(raw.sqlite3_column_text(statement, 7).utf8_to_string());
            count++;
        }

        raw.sqlite3_finalize(statement);
        raw.sqlite3_close_v2(handle);
        return Task.FromResult(count);
    }

    /// <summary>Keeps the compiler from leaving a read value out.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Keep<T>(T value) => _ = value;

    private static void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            throw new InvalidOperationException($"SQLite reports {result}.");
    }
}
