using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Governance;

namespace SocialCrm.Storage.Sqlite.Tests.Governance;

/// <summary>Whether erased people stay out when an erasure rolled back at its very end, or the salt of their tombstones is gone.</summary>
public sealed class Rolled_back_erasures : IAsyncLifetime
{
    private readonly SqliteStoreHarness harness = new();

    public async Task InitializeAsync() => await PutAsync("ada", "bob");

    public async Task DisposeAsync() => await harness.DisposeAsync();

    [Fact]
    public async Task Repeated_keep_the_person_out()
    {
        await using (var store = harness.Open())
        {
            await ExecuteAsync("CREATE TRIGGER no_receipts BEFORE INSERT ON erasures BEGIN SELECT RAISE(ABORT, 'not now'); END");
            await Assert.ThrowsAsync<StoreException>(() => EraseAsync(store, "ada"));
            await ExecuteAsync("DROP TRIGGER no_receipts");

            Assert.NotNull(await EraseAsync(store, "ada"));
            Assert.NotNull(await EraseAsync(store, "bob"));
        }

        Assert.Equal(0, await PutAsync("ada", "bob"));
    }

    [Fact]
    public async Task A_store_that_lost_its_salt_takes_nobody_in_and_erases_nobody()
    {
        await using (var store = harness.Open())
            await EraseAsync(store, "ada");
        await ExecuteAsync("DELETE FROM store_secrets");

        await using var damaged = harness.Open();
        var thrown = await Assert.ThrowsAsync<StoreException>(() => PutAsync("ada", "cleo"));
        var again = await Assert.ThrowsAsync<StoreException>(() => EraseAsync(damaged, "bob"));

        Assert.Equal((StoreFailure.Corrupt, StoreFailure.Corrupt), (thrown.Failure, again.Failure));
    }

    private static SourceRecord Record(string key) => new() { Source = new SourceId("crm"), Key = key, ObservedAt = DateTimeOffset.UnixEpoch };

    private static Task<ErasureReceipt?> EraseAsync(IServiceProvider store, string key) => store.GetRequiredService<IPersonalDataStore>()
        .EraseAsync(new CustomerReference.ByRecord(Record(key).Id), DateTimeOffset.UnixEpoch, CancellationToken.None);

    private async Task<int> PutAsync(params string[] keys)
    {
        await using var store = harness.Open();
        return await store.GetRequiredService<ISourceRecordStore>().PutAsync([.. keys.Select(Record)], CancellationToken.None);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = await harness.ConnectAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
