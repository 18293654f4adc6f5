using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace SocialCrm.Storage.PostgreSql.Tests.Servers;

/// <summary>A dump of every schema version is kept: see <see cref="Program.FixtureVerb"/>.</summary>
public sealed class Kept_dumps
{
    [SkippableFact]
    public async Task There_is_one_of_the_current_version_with_a_row_in_each_table()
    {
        await using var fresh = new PostgreSqlStoreHarness();
        Skip.IfNot(fresh.WhyNot is null, fresh.WhyNot);
        await using (var store = fresh.Open())
            await store.GetRequiredService<IStoreSchema>().EnsureAsync(CancellationToken.None);
        await using var connection = await PostgreSqlStoreHarness.ConnectAsync(CancellationToken.None);
        var current = (await ListAsync(connection, $"SELECT version::text FROM {fresh.Schema}.schema_version"))[0];
        Assert.True(
            File.Exists(PostgreSqlStoreHarness.Fixture(int.Parse(current, System.Globalization.CultureInfo.InvariantCulture))),
            $"Schema version {current} has no kept dump. Make it with '{Program.FixtureVerb}', and derive FixtureSuite for it.");

        await using var kept = new PostgreSqlStoreHarness(fixture: int.Parse(current, System.Globalization.CultureInfo.InvariantCulture));
        await kept.RestoreFixtureAsync();

        Assert.Equal([current], await ListAsync(connection, $"SELECT version::text FROM {kept.Schema}.schema_version"));
        Assert.Equal(await ListAsync(connection, Columns(fresh.Schema)), await ListAsync(connection, Columns(kept.Schema)));
        foreach (var table in await ListAsync(connection, $"SELECT tablename FROM pg_tables WHERE schemaname = '{kept.Schema}'"))
            Assert.True(await ListAsync(connection, $"SELECT '' FROM {kept.Schema}.\"{table}\" LIMIT 1") is [_], $"The kept dump has no row in {table}.");
    }

    private static string Columns(string schema) =>
        $"SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable) FROM information_schema.columns WHERE table_schema = '{schema}' ORDER BY 1";

    private static async Task<List<string>> ListAsync(NpgsqlConnection connection, string sql)
    {
        var rows = new List<string>();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
