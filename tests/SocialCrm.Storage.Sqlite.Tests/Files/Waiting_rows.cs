using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;

namespace SocialCrm.Storage.Sqlite.Tests.Files;

/// <summary>Rows of the waiting list whose records are not there, as a file may hold them that somebody mended by hand.</summary>
public sealed class Waiting_rows : IAsyncLifetime
{
    private readonly SqliteStoreHarness harness = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await harness.DisposeAsync();

    [Fact]
    public async Task Without_a_record_do_not_hide_those_with_one()
    {
        await using var store = harness.Open();
        var record = new SourceRecord { Source = new SourceId("crm"), Key = "ada", ObservedAt = DateTimeOffset.UnixEpoch };
        await store.GetRequiredService<ISourceRecordStore>().PutAsync([record], CancellationToken.None);
        await using (var connection = await harness.ConnectAsync(CancellationToken.None))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 9) INSERT INTO waiting_records (record_id) SELECT unhex(printf('%032x', i)) FROM n";
            Assert.Equal(10, await command.ExecuteNonQueryAsync());
        }

        var customers = store.GetRequiredService<ICustomerStore>();
        var taken = await customers.DecideAsync(session => session.Waiting.TakeAsync(3), CancellationToken.None);
        var rest = await customers.DecideAsync(session => session.Waiting.TakeAsync(3), CancellationToken.None);

        Assert.Equal("ada", Assert.Single(taken).Key);
        Assert.Empty(rest);
    }
}
