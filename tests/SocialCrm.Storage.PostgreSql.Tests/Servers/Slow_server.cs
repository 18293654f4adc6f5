using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SocialCrm.Attribution;
using SocialCrm.Customers;
using SocialCrm.Governance;

namespace SocialCrm.Storage.PostgreSql.Tests.Servers;

/// <summary>A server that is slow is not one that is away: what may take long is waited for, and what may not is given up once and said.</summary>
public sealed class Slow_server : IAsyncLifetime
{
    private static readonly SourceRecordId Record = SourceRecordId.From(new SourceId("crm"), "ada");

    private readonly PostgreSqlStoreHarness harness = new() { Connect = settings => settings.CommandTimeout = 1 };

    public async Task InitializeAsync()
    {
        Skip.IfNot(harness.WhyNot is null, harness.WhyNot);
        await harness.CreateAsync(CancellationToken.None);
        await using var store = harness.Open();
        var record = new SourceRecord { Source = new SourceId("crm"), Key = "ada", ObservedAt = DateTimeOffset.UnixEpoch };
        await store.GetRequiredService<ISourceRecordStore>().PutAsync([record], CancellationToken.None);
        await store.GetRequiredService<CustomerUnifier>().UnifyAsync();
        await AppendAsync(store, 1);
        await ExecuteAsync(
            """
            CREATE SEQUENCE {0}.tries;
            CREATE FUNCTION {0}.doze() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN PERFORM nextval('{0}.tries'); PERFORM pg_sleep(tg_argv[0]::float8); RETURN coalesce(new, old); END$$;
            """);
    }

    public async Task DisposeAsync() => await harness.DisposeAsync();

    [SkippableFact]
    public async Task A_stream_may_take_long()
    {
        await ExecuteAsync("ALTER TABLE {0}.record_links RENAME TO quick; CREATE VIEW {0}.record_links AS SELECT q.* FROM {0}.quick q, pg_sleep(2.5)");
        harness.Configure = options => options.LockTimeout = TimeSpan.FromSeconds(1);
        await using var store = harness.Open();

        Assert.Single(await store.GetRequiredService<IJourneySource>().ReadAsync(CancellationToken.None).ToListAsync());
    }

    [SkippableFact]
    public async Task An_erasure_may_take_long()
    {
        await DozeAsync("BEFORE DELETE ON {0}.source_records", 2.5);
        harness.Configure = options => options.LockTimeout = TimeSpan.FromSeconds(1);
        await using var store = harness.Open();

        Assert.NotNull(await store.GetRequiredService<IPersonalDataStore>().EraseAsync(new CustomerReference.ByRecord(Record), DateTimeOffset.UnixEpoch, CancellationToken.None));
    }

    [SkippableTheory]
    [InlineData("BEFORE DELETE ON {0}.linkage_statements")]
    [InlineData("BEFORE INSERT ON {0}.waiting_records")]
    public async Task Another_model_may_take_long(string on)
    {
        await DozeAsync(on, 2.5, "STATEMENT");
        harness.Configure = options => options.LockTimeout = TimeSpan.FromSeconds(1);
        await using var store = harness.Open();

        var version = await store.GetRequiredService<ICustomerStore>().DecideAsync(
            async session =>
            {
                await session.Model.ReplaceAsync("another");
                return await session.Model.VersionAsync();
            },
            CancellationToken.None);

        Assert.Equal((1L, 1), (await TriesAsync(), version));
    }

    [SkippableFact]
    public async Task Retention_may_take_long()
    {
        await DozeAsync("BEFORE UPDATE OR DELETE ON {0}.dead_letters", 2.5, "STATEMENT");
        harness.Configure = options => options.LockTimeout = TimeSpan.FromSeconds(1);
        await using var store = harness.Open();

        Assert.Equal(0, await store.GetRequiredService<IPersonalDataStore>().ApplyRetentionAsync(
            new RetentionCutoffs(null, null, DateTimeOffset.UnixEpoch), CancellationToken.None));
    }

    [SkippableFact]
    public async Task A_lock_is_waited_for_longer_than_a_statement()
    {
        await using var store = harness.Open();
        await using var other = await PostgreSqlStoreHarness.ConnectAsync(CancellationToken.None);
        await using var hold = new NpgsqlCommand($"BEGIN; LOCK TABLE {harness.Schema}.touchpoints IN ACCESS EXCLUSIVE MODE", other);
        await hold.ExecuteNonQueryAsync();

        var writing = AppendAsync(store, 2);
        await Task.Delay(TimeSpan.FromSeconds(5));
        await other.CloseAsync();

        Assert.Equal(1, (await writing).Stored);
    }

    [SkippableFact]
    public async Task A_lock_that_is_held_for_longer_than_the_time_out_is_said()
    {
        harness.Configure = options => options.LockTimeout = TimeSpan.FromMilliseconds(400);
        await using var store = harness.Open();
        await using var other = await PostgreSqlStoreHarness.ConnectAsync(CancellationToken.None);
        await using var hold = new NpgsqlCommand($"BEGIN; LOCK TABLE {harness.Schema}.touchpoints IN ACCESS EXCLUSIVE MODE", other);
        await hold.ExecuteNonQueryAsync();

        var thrown = await Assert.ThrowsAsync<StoreException>(() => AppendAsync(store, 2));

        Assert.Equal(StoreFailure.Locked, thrown.Failure);
        Assert.Contains("LockTimeout", thrown.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_statement_that_takes_too_long_is_given_up_once_and_not_taken_for_a_lost_connection()
    {
        await DozeAsync("BEFORE INSERT ON {0}.touchpoints", 20);
        harness.Configure = options => options.LockTimeout = TimeSpan.FromSeconds(1);
        await using var store = harness.Open();

        var thrown = await Assert.ThrowsAsync<StoreException>(() => AppendAsync(store, 2));

        Assert.Equal(StoreFailure.Unavailable, thrown.Failure);
        Assert.Contains("Command Timeout", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(1, await TriesAsync());
    }

    [SkippableFact]
    public async Task A_statement_that_the_server_ends_is_said()
    {
        await DozeAsync("BEFORE INSERT ON {0}.touchpoints", 20);
        harness.Connect = settings => settings.Options = "-c statement_timeout=500";
        await using var store = harness.Open();

        var thrown = await Assert.ThrowsAsync<StoreException>(() => AppendAsync(store, 2));

        Assert.Equal(StoreFailure.Unavailable, thrown.Failure);
        Assert.Contains("statement_timeout", thrown.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_refusal_that_nobody_expects_is_said_too()
    {
        await ExecuteAsync("ALTER TABLE {0}.touchpoints ADD CONSTRAINT ours CHECK (event_id <> '2')");
        await using var store = harness.Open();

        var thrown = await Assert.ThrowsAsync<StoreException>(() => AppendAsync(store, 2));

        Assert.Equal(StoreFailure.Unexpected, thrown.Failure);
        Assert.IsType<PostgresException>(thrown.InnerException);
    }

    [SkippableFact]
    public async Task A_commit_under_way_is_not_given_up()
    {
        await ExecuteAsync("CREATE CONSTRAINT TRIGGER late AFTER INSERT ON {0}.touchpoints DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION {0}.doze(0.8)");
        await using var store = harness.Open();
        using var cancel = new CancellationTokenSource();

        var writing = store.GetRequiredService<IFactStore>().AppendAsync([Touch(2)], cancel.Token);
        while (await TriesAsync() == 0)
            await Task.Delay(10);
        await cancel.CancelAsync();

        Assert.Equal(1, (await writing).Stored);
        Assert.Equal(1, (await AppendAsync(store, 2)).Duplicates);
    }

    [SkippableFact]
    public async Task A_large_batch_is_stored_where_no_statement_is_ever_given_up()
    {
        harness.Connect = settings => settings.CommandTimeout = 0;
        await using var store = harness.Open();
        var records = Enumerable.Range(0, 600).Select(number => new SourceRecord { Source = new SourceId("crm"), Key = $"{number}", ObservedAt = DateTimeOffset.UnixEpoch });

        Assert.Equal(600, await store.GetRequiredService<ISourceRecordStore>().PutAsync([.. records], CancellationToken.None));
    }

    private static Touchpoint Touch(int number) =>
        new(Record, "web-log", $"{number}", DateTimeOffset.UnixEpoch, new Channels.ChannelId("web"), TouchpointKind.Click);

    private static Task<AppendOutcome> AppendAsync(IServiceProvider store, int number) =>
        store.GetRequiredService<IFactStore>().AppendAsync([Touch(number)], CancellationToken.None);

    /// <summary>Lets what the server does on an event take some seconds more.</summary>
    private Task<int> DozeAsync(string on, double seconds, string each = "ROW") =>
        ExecuteAsync($"CREATE TRIGGER slow {on} FOR EACH {each} EXECUTE FUNCTION {{0}}.doze({seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)})");

    private async Task<long> TriesAsync()
    {
        await using var connection = await PostgreSqlStoreHarness.ConnectAsync(CancellationToken.None);
        await using var command = new NpgsqlCommand($"SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM {harness.Schema}.tries", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private Task<int> ExecuteAsync(string sql) =>
        PostgreSqlStoreHarness.ExecuteAsync(sql.Replace("{0}", harness.Schema, StringComparison.Ordinal), CancellationToken.None);
}
