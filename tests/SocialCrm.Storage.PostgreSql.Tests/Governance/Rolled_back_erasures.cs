using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Governance;

namespace SocialCrm.Storage.PostgreSql.Tests.Governance;

/// <summary>Whether erased people stay out when an erasure lost a race at its very end and ran again, or the salt of their tombstones is gone.</summary>
public sealed class Rolled_back_erasures : IAsyncLifetime
{
    private readonly PostgreSqlStoreHarness harness = new();

    public async Task InitializeAsync()
    {
        Skip.IfNot(harness.WhyNot is null, harness.WhyNot);
        await harness.CreateAsync(CancellationToken.None);
        await PutAsync("ada", "bob");
    }

    public async Task DisposeAsync() => await harness.DisposeAsync();

    [SkippableFact]
    public async Task Repeated_keep_the_person_out()
    {
        // A sequence does not roll back, so the first attempt fails and the repeated one succeeds.
        await ExecuteAsync(
            """
            CREATE SEQUENCE attempts;
            CREATE FUNCTION lose() RETURNS trigger AS $$
            BEGIN
                IF nextval('attempts') = 1 THEN RAISE EXCEPTION 'lost a race' USING ERRCODE = '40001'; END IF;
                RETURN NEW;
            END $$ LANGUAGE plpgsql;
            CREATE TRIGGER lose BEFORE INSERT ON erasures FOR EACH ROW EXECUTE FUNCTION lose();
            """);
        await using (var store = harness.Open())
        {
            Assert.NotNull(await EraseAsync(store, "ada"));
            Assert.NotNull(await EraseAsync(store, "bob"));
        }

        Assert.Equal(0, await PutAsync("ada", "bob"));
    }

    [SkippableFact]
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

    private Task<int> ExecuteAsync(string sql) => PostgreSqlStoreHarness.ExecuteAsync($"SET search_path TO {harness.Schema}; {sql}", CancellationToken.None);
}
