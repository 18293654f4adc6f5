using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace SocialCrm.Storage.PostgreSql.Tests.Governance;

/// <summary>No table may be added that nobody thought of when people are erased.</summary>
public sealed class Tables_of_the_store : IAsyncLifetime
{
    private readonly PostgreSqlStoreHarness harness = new();

    public async Task InitializeAsync()
    {
        Skip.IfNot(harness.WhyNot is null, harness.WhyNot);
        await using var store = harness.Open();
        await store.GetRequiredService<IStoreSchema>().EnsureAsync(CancellationToken.None);
    }

    public async Task DisposeAsync() => await harness.DisposeAsync();

    [SkippableFact]
    public async Task Are_all_known_to_an_eraser()
    {
        Assert.Empty(await UnknownAsync());
        Assert.Equal(["linkage_block_runs"], Known.Except(await TablesAsync())); // A server writes blocks in place.
    }

    [SkippableFact]
    public async Task One_that_no_eraser_knows_is_found()
    {
        await PostgreSqlStoreHarness.ExecuteAsync($"CREATE TABLE {harness.Schema}.planted (name text)", CancellationToken.None);

        Assert.Equal(["planted"], await UnknownAsync());
    }

    private static IEnumerable<string> Known => RoomErasers.All.SelectMany(eraser => eraser.Tables);

    private async Task<IEnumerable<string>> UnknownAsync() => (await TablesAsync()).Except(Known);

    private async Task<List<string>> TablesAsync()
    {
        var tables = new List<string>();
        await using var connection = await PostgreSqlStoreHarness.ConnectAsync(CancellationToken.None);
        await using var command = new NpgsqlCommand("SELECT tablename FROM pg_tables WHERE schemaname = $1 ORDER BY tablename", connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = harness.Schema });
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            tables.Add(reader.GetString(0));
        return tables;
    }
}
