using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SocialCrm.Testing;

namespace SocialCrm.Storage.PostgreSql.Tests.Servers;

/// <summary>A dump of every schema version is kept: see <see cref="Program.FixtureVerb"/>.</summary>
public sealed class Kept_dumps
{
    [SkippableFact]
    public async Task There_is_one_of_every_version_and_a_suite_that_reads_it()
    {
        await using var fresh = await FreshAsync();
        var current = await VersionAsync(fresh);

        for (var version = 1; version <= current; version++)
        {
            Assert.True(
                File.Exists(PostgreSqlStoreHarness.Fixture(version)),
                $"Schema version {version} has no kept dump. Make it with '{Program.FixtureVerb}' before the next version is begun.");
            await using var kept = new PostgreSqlStoreHarness(fixture: version);
            await kept.RestoreFixtureAsync();
            Assert.Equal(version, await VersionAsync(kept));
            Assert.True(
                typeof(PostgreSqlStore).GetNestedType($"FixtureOfVersion{version}")?.IsSubclassOf(typeof(FixtureSuite)) == true,
                $"No suite reads the kept dump of version {version}. Derive FixtureOfVersion{version} from FixtureSuite in PostgreSqlStore.");
        }
    }

    [SkippableFact]
    public async Task The_one_of_the_current_version_has_the_current_tables_and_a_row_in_each()
    {
        await using var fresh = await FreshAsync();
        await using var kept = new PostgreSqlStoreHarness(fixture: await VersionAsync(fresh));
        await kept.RestoreFixtureAsync();

        Assert.Equal(await ListAsync(Columns(fresh.Schema)), await ListAsync(Columns(kept.Schema)));
        Assert.Equal(await ListAsync(Indexes(fresh.Schema)), await ListAsync(Indexes(kept.Schema)));
        // Nothing is noted beside a budget unless two give back at one instant.
        foreach (var table in await ListAsync($"SELECT tablename FROM pg_tables WHERE schemaname = '{kept.Schema}' AND tablename <> 'budget_moves'"))
            Assert.True(await ListAsync($"SELECT '' FROM {kept.Schema}.\"{table}\" LIMIT 1") is [_], $"The kept dump has no row in {table}.");
    }

    [SkippableFact]
    public async Task Every_version_becomes_the_schema_that_a_fresh_store_has()
    {
        await using var fresh = await FreshAsync();

        for (var version = 1; version <= await VersionAsync(fresh); version++)
        {
            await using var kept = new PostgreSqlStoreHarness(fixture: version);
            await kept.RestoreFixtureAsync();
            await EnsureAsync(kept);

            Assert.Equal(await ListAsync(Columns(fresh.Schema)), await ListAsync(Columns(kept.Schema)));
            Assert.Equal(await ListAsync(Indexes(fresh.Schema)), await ListAsync(Indexes(kept.Schema)));
        }
    }

    [SkippableFact]
    public async Task Text_compares_by_its_bytes_in_a_fresh_store_and_in_one_of_every_version()
    {
        await using var fresh = await FreshAsync();
        await AssertOrdinalAsync(fresh);

        for (var version = 1; version <= await VersionAsync(fresh); version++)
        {
            await using var kept = new PostgreSqlStoreHarness(fixture: version);
            await kept.RestoreFixtureAsync();
            await EnsureAsync(kept);
            await AssertOrdinalAsync(kept);
        }
    }

    private static async Task<PostgreSqlStoreHarness> FreshAsync()
    {
        var fresh = new PostgreSqlStoreHarness();
        Skip.IfNot(fresh.WhyNot is null, fresh.WhyNot);
        await EnsureAsync(fresh);
        return fresh;
    }

    private static async Task EnsureAsync(PostgreSqlStoreHarness harness)
    {
        await using var store = harness.Open();
        await store.GetRequiredService<IStoreSchema>().EnsureAsync(CancellationToken.None);
    }

    private static async Task<int> VersionAsync(PostgreSqlStoreHarness harness) =>
        int.Parse((await ListAsync($"SELECT version::text FROM {harness.Schema}.schema_version"))[0], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Of tables and of their indexes: an index that was built under another order would not find what it holds.</summary>
    private static async Task AssertOrdinalAsync(PostgreSqlStoreHarness harness)
    {
        var collated = await ListAsync(
            $"""
            SELECT concat_ws(' ', c.relkind, c.relname, a.attname, o.collname)
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_collation o ON o.oid = a.attcollation
            WHERE c.relnamespace = '{harness.Schema}'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
            """);

        Assert.Contains("r interactions external_id C", collated);
        Assert.Contains("i interactions_pkey external_id C", collated);
        Assert.All(collated, column => Assert.EndsWith(" C", column, StringComparison.Ordinal));
    }

    private static string Columns(string schema) =>
        $"SELECT concat_ws(' ', table_name, column_name, data_type, collation_name, is_nullable, column_default) FROM information_schema.columns WHERE table_schema = '{schema}' ORDER BY 1";

    private static string Indexes(string schema) =>
        $"SELECT replace(indexdef, '{schema}.', '') FROM pg_indexes WHERE schemaname = '{schema}' ORDER BY 1";

    private static async Task<List<string>> ListAsync(string sql)
    {
        var rows = new List<string>();
        await using var connection = await PostgreSqlStoreHarness.ConnectAsync(CancellationToken.None);
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
