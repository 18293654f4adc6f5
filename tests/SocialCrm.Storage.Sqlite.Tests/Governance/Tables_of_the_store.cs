using Microsoft.Extensions.DependencyInjection;

namespace SocialCrm.Storage.Sqlite.Tests.Governance;

/// <summary>No table may be added that nobody thought of when people are erased.</summary>
public sealed class Tables_of_the_store : IAsyncLifetime
{
    private readonly SqliteStoreHarness harness = new();

    public async Task InitializeAsync()
    {
        await using var store = harness.Open();
        await store.GetRequiredService<IStoreSchema>().EnsureAsync(CancellationToken.None);
    }

    public async Task DisposeAsync() => await harness.DisposeAsync();

    [Fact]
    public async Task Are_all_known_to_an_eraser()
    {
        Assert.Empty(await UnknownAsync());
        Assert.Equal(["schema_version"], Known.Except(await TablesAsync())); // SQLite keeps the version in the header of the file.
    }

    [Fact]
    public void Have_one_eraser_each() => Assert.Equal(Known.Distinct(), Known);

    [Fact]
    public async Task One_that_no_eraser_knows_is_found()
    {
        await using var connection = await harness.ConnectAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE planted (name TEXT)";
        await command.ExecuteNonQueryAsync();

        Assert.Equal(["planted"], await UnknownAsync());
    }

    private static IEnumerable<string> Known => RoomErasers.All.SelectMany(eraser => eraser.Tables);

    private async Task<IEnumerable<string>> UnknownAsync() => (await TablesAsync()).Except(Known);

    private async Task<List<string>> TablesAsync()
    {
        var tables = new List<string>();
        await using var connection = await harness.ConnectAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            tables.Add(reader.GetString(0));
        return tables;
    }
}
