using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Testing;

namespace SocialCrm.Storage.Sqlite.Tests.Files;

/// <summary>A database of every schema version is kept: see <see cref="Program.FixtureVerb"/>.</summary>
public sealed class Kept_databases
{
    [Fact]
    public async Task There_is_one_of_every_version_and_a_suite_that_reads_it()
    {
        await using var harness = new SqliteStoreHarness();
        await using (var store = harness.Open())
            await store.GetRequiredService<IStoreSchema>().EnsureAsync(CancellationToken.None);
        await using var connection = await harness.ConnectAsync(CancellationToken.None);

        for (var version = 1; version <= await AskAsync(connection, "PRAGMA user_version"); version++)
        {
            var file = SqliteStoreHarness.Fixture(version);
            Assert.True(File.Exists(file), $"Schema version {version} has no kept database. Make it with '{Program.FixtureVerb}' before the next version is begun.");
            await using var kept = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
            await kept.OpenAsync();
            Assert.Equal(version, await AskAsync(kept, "PRAGMA user_version"));
            Assert.True(
                typeof(SqliteStore).GetNestedType($"FixtureOfVersion{version}")?.IsSubclassOf(typeof(FixtureSuite)) == true,
                $"No suite reads the kept database of version {version}. Derive FixtureOfVersion{version} from FixtureSuite in SqliteStore.");
        }
    }

    [Fact]
    public async Task The_one_of_the_current_version_has_the_current_tables_and_a_row_in_each()
    {
        await using var harness = new SqliteStoreHarness();
        await using (var store = harness.Open())
            await store.GetRequiredService<IStoreSchema>().EnsureAsync(CancellationToken.None);
        await using var fresh = await harness.ConnectAsync(CancellationToken.None);
        var current = await AskAsync(fresh, "PRAGMA user_version");

        await using var kept = new SqliteConnection($"Data Source={SqliteStoreHarness.Fixture((int)current)};Mode=ReadOnly;Pooling=False");
        await kept.OpenAsync();

        const string Schema = "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name";
        Assert.Equal(await ListAsync(fresh, Schema), await ListAsync(kept, Schema));
        // So few blocks as are kept stand in the log before their table, and where there is one writer nothing is noted beside a budget.
        foreach (var (table, _) in await ListAsync(kept, "SELECT name, '' FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT IN ('linkage_blocks', 'budget_moves')"))
            Assert.True(await AskAsync(kept, $"SELECT count(*) FROM \"{table}\"") > 0, $"The kept database has no row in {table}.");
    }

    private static async Task<long> AskAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<List<(string Name, string Sql)>> ListAsync(SqliteConnection connection, string sql)
    {
        var rows = new List<(string, string)>();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            rows.Add((reader.GetString(0), reader.GetString(1)));
        return rows;
    }
}
