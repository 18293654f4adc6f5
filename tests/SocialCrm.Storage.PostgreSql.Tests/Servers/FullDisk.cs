using System.Diagnostics;
using Npgsql;
using SocialCrm.Storage.Sqlite.Tests;

namespace SocialCrm.Storage.PostgreSql.Tests.Servers;

/// <summary>Moves a schema to a tablespace on a disk so small that it can be filled, and back.</summary>
internal static class FullDisk
{
    public const string WhyNot = "A disk that can be filled takes a server on this machine, its superuser, and root, who may mount a disk in memory.";

    /// <summary>Whether this account and its server can do it.</summary>
    public static async Task<bool> IsPossibleAsync()
    {
        await using var connection = await PostgreSqlStoreHarness.ConnectAsync(CancellationToken.None);
        using var disk = await OwnerAsync(connection, CancellationToken.None) is null ? null : TinyDisk.TryMount(megabytes: 1);
        return disk is not null;
    }

    /// <summary>Moves the schema, or answers null where that is not possible.</summary>
    public static async Task<IAsyncDisposable?> TryMoveAsync(string schema, CancellationToken cancellationToken)
    {
        await using var connection = await PostgreSqlStoreHarness.ConnectAsync(cancellationToken);
        if (await OwnerAsync(connection, cancellationToken) is not { } owner || TinyDisk.TryMount(megabytes: 8, $"uid={owner},mode=0700") is not { } disk)
            return null;

        await ExecuteAsync(connection, $"CREATE TABLESPACE {schema} LOCATION '{disk.Folder}'", cancellationToken);
        await ExecuteAsync(connection, Move(schema, schema), cancellationToken);
        return new Fault(async () =>
        {
            await using var back = await PostgreSqlStoreHarness.ConnectAsync(CancellationToken.None);
            await ExecuteAsync(back, Move(schema, "pg_default"), CancellationToken.None);
            await ExecuteAsync(back, $"DROP TABLESPACE {schema}", CancellationToken.None);
            disk.Dispose();
        });
    }

    /// <summary>The number of the account under which the server runs, when it runs here and we are its superuser.</summary>
    private static async Task<string?> OwnerAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "SELECT CASE WHEN current_setting('is_superuser') = 'on' THEN current_setting('data_directory') ELSE '' END", connection);
        var folder = (string)(await command.ExecuteScalarAsync(cancellationToken))!;
        if (!OperatingSystem.IsLinux() || !Directory.Exists(folder))
            return null;
        using var process = Process.Start(new ProcessStartInfo("stat", ["-c", "%u", folder]) { RedirectStandardOutput = true })!;
        return (await process.StandardOutput.ReadToEndAsync(cancellationToken)).Trim();
    }

    private static string Move(string schema, string tablespace) =>
        $"""
        DO $$
        DECLARE thing record;
        BEGIN
            FOR thing IN SELECT c.oid::regclass AS name, c.relkind AS kind FROM pg_class c
                WHERE c.relnamespace = '{schema}'::regnamespace AND c.relkind IN ('r', 'i')
            LOOP
                EXECUTE format('ALTER %s %s SET TABLESPACE {tablespace}', CASE thing.kind WHEN 'r' THEN 'TABLE' ELSE 'INDEX' END, thing.name);
            END LOOP;
        END $$
        """;

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
