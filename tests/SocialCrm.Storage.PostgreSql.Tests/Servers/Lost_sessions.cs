using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SocialCrm.Attribution;
using SocialCrm.Customers;

namespace SocialCrm.Storage.PostgreSql.Tests.Servers;

/// <summary>What happens to calls under way when the server ends their sessions, or the account may only read.</summary>
public sealed class Lost_sessions : IAsyncLifetime
{
    private static readonly SourceRecordId Record = SourceRecordId.From(new SourceId("crm"), "ada");

    private readonly PostgreSqlStoreHarness harness = new();

    public async Task InitializeAsync()
    {
        Skip.IfNot(harness.WhyNot is null, harness.WhyNot);
        await harness.CreateAsync(CancellationToken.None);
    }

    public async Task DisposeAsync() => await harness.DisposeAsync();

    [SkippableFact]
    public async Task Sessions_that_the_server_ends_lose_and_double_nothing()
    {
        await using var store = harness.Open();
        var facts = store.GetRequiredService<IFactStore>();
        await facts.AppendAsync([Touch(-1)], CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var ending = EndSessionsAsync(stop.Token);

        var acknowledged = 0;
        for (var number = 0; number < 300; number++)
        {
            try
            {
                var outcome = await facts.AppendAsync([Touch(number)], CancellationToken.None);
                acknowledged += outcome.Stored + outcome.Duplicates;
            }
            catch (StoreException lost)
            {
                // The answer was lost, so the same call is tried again, as the contract says.
                Assert.Equal(StoreFailure.Unavailable, lost.Failure);
                number--;
            }
        }

        await stop.CancelAsync();
        Assert.InRange(await ending, 1, int.MaxValue);
        Assert.Equal(300, acknowledged);
        var all = await facts.AppendAsync([.. Enumerable.Range(0, 300).Select(Touch)], CancellationToken.None);
        Assert.Equal(new AppendOutcome(0, 300, 0), all);
    }

    [SkippableFact]
    public async Task An_account_that_may_only_read_reads_and_is_told_so()
    {
        await using (var store = harness.Open())
            await store.GetRequiredService<IFactStore>().AppendAsync([Touch(1)], CancellationToken.None);
        var role = harness.Schema;
        await PostgreSqlStoreHarness.ExecuteAsync(
            $"""
            CREATE ROLE {role} LOGIN PASSWORD '{role}';
            GRANT USAGE ON SCHEMA {harness.Schema} TO {role};
            GRANT SELECT ON ALL TABLES IN SCHEMA {harness.Schema} TO {role};
            """,
            CancellationToken.None);
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(harness.StoreConnectionString()) { Username = role, Password = role };
            await using var reader = new ServiceCollection()
                .AddSocialCrm(crm => crm.UsePostgreSql(settings.ToString(), options => options.Schema = harness.Schema)).BuildServiceProvider();

            Assert.Empty(await reader.GetRequiredService<IJourneySource>().ReadAsync(CancellationToken.None).ToListAsync());
            var thrown = await Assert.ThrowsAsync<StoreException>(() => reader.GetRequiredService<IFactStore>().AppendAsync([Touch(2)], CancellationToken.None));
            Assert.Equal(StoreFailure.ReadOnly, thrown.Failure);
        }
        finally
        {
            await PostgreSqlStoreHarness.ExecuteAsync($"DROP OWNED BY {role}; DROP ROLE {role}", CancellationToken.None);
        }
    }

    private static Touchpoint Touch(int number) =>
        new(Record, "web-log", $"{number}", DateTimeOffset.UnixEpoch, new Channels.ChannelId("web"), TouchpointKind.Click);

    /// <summary>Ends the store's sessions again and again; answers how many it ended.</summary>
    private async Task<int> EndSessionsAsync(CancellationToken cancellationToken)
    {
        var ended = 0;
        await using var connection = await PostgreSqlStoreHarness.ConnectAsync(CancellationToken.None);
        while (!cancellationToken.IsCancellationRequested)
        {
            await using var command = new NpgsqlCommand("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = $1", connection);
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = harness.Schema });
            ended += (int)(long)(await command.ExecuteScalarAsync(CancellationToken.None))!;
            await Task.Delay(Random.Shared.Next(5, 60), CancellationToken.None);
        }

        return ended;
    }
}
