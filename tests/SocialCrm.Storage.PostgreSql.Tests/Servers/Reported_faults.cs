using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Attribution;
using SocialCrm.Customers;

namespace SocialCrm.Storage.PostgreSql.Tests.Servers;

/// <summary>What the store makes of what a server reports, also of faults that nobody can bring about here.</summary>
public sealed class Reported_faults : IAsyncLifetime
{
    private readonly PostgreSqlStoreHarness harness = new();

    public async Task InitializeAsync()
    {
        Skip.IfNot(harness.WhyNot is null, harness.WhyNot);
        await harness.CreateAsync(CancellationToken.None);
    }

    public async Task DisposeAsync() => await harness.DisposeAsync();

    [SkippableTheory]
    [InlineData("XX001", StoreFailure.Corrupt)] // data_corrupted
    [InlineData("XX002", StoreFailure.Corrupt)] // index_corrupted
    [InlineData("53100", StoreFailure.Full)] // disk_full
    [InlineData("42501", StoreFailure.ReadOnly)] // insufficient_privilege
    [InlineData("25006", StoreFailure.ReadOnly)] // read_only_sql_transaction, as on a standby
    [InlineData("55P03", StoreFailure.Locked)] // lock_not_available
    [InlineData("40001", StoreFailure.Locked)] // serialization_failure, again and again
    [InlineData("53200", StoreFailure.Unavailable)] // out_of_memory
    [InlineData("57014", StoreFailure.Unavailable)] // query_canceled
    [InlineData("57P01", StoreFailure.Unavailable)] // admin_shutdown
    [InlineData("58030", StoreFailure.Unavailable)] // io_error
    [InlineData("23505", StoreFailure.Unexpected)] // unique_violation, again and again
    [InlineData("23514", StoreFailure.Unexpected)] // check_violation
    [InlineData("P0001", StoreFailure.Unexpected)] // raise_exception
    [InlineData("ZZ999", StoreFailure.Unexpected)] // nobody's
    public async Task Every_SQLSTATE_becomes_a_failure(string state, StoreFailure failure)
    {
        await using var store = harness.Open();
        await store.GetRequiredService<IStoreSchema>().EnsureAsync(CancellationToken.None);
        await PostgreSqlStoreHarness.ExecuteAsync(
            $"""
            CREATE FUNCTION {harness.Schema}.fail() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RAISE EXCEPTION 'as ordered' USING ERRCODE = '{state}'; END$$;
            CREATE TRIGGER fail BEFORE INSERT ON {harness.Schema}.touchpoints FOR EACH ROW EXECUTE FUNCTION {harness.Schema}.fail();
            """,
            CancellationToken.None);

        var thrown = await Assert.ThrowsAsync<StoreException>(() => AppendAsync(store));
        await PostgreSqlStoreHarness.ExecuteAsync($"DROP TRIGGER fail ON {harness.Schema}.touchpoints", CancellationToken.None);

        Assert.Equal(failure, thrown.Failure);
        Assert.Equal(1, (await AppendAsync(store)).Stored);
    }

    private static Task<AppendOutcome> AppendAsync(IServiceProvider store) => store.GetRequiredService<IFactStore>().AppendAsync(
        [new Touchpoint(SourceRecordId.From(new SourceId("crm"), "ada"), "web-log", "1", DateTimeOffset.UnixEpoch, Channels.ChannelId.Web, TouchpointKind.Click)],
        CancellationToken.None);
}
