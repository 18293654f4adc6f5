using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SocialCrm.Channels;
using SocialCrm.Testing;

namespace SocialCrm.Storage.PostgreSql.Tests.Servers;

/// <summary>The backup that the page on storage describes, restored into a database of its own.</summary>
public sealed class Backups : IAsyncLifetime
{
    private readonly PostgreSqlStoreHarness harness = new();
    private readonly string dump = Path.GetTempFileName();

    private string Restored => $"restored_{harness.Schema}";

    public async Task InitializeAsync()
    {
        Skip.IfNot(harness.WhyNot is null, harness.WhyNot);
        Skip.IfNot(PostgreSqlProgram.Exists("pg_dump") && PostgreSqlProgram.Exists("pg_restore"), PostgreSqlProgram.WhyNot);
        await harness.CreateAsync(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        File.Delete(dump);
        if (Server.ConnectionString is not null)
            await PostgreSqlStoreHarness.ExecuteAsync($"DROP DATABASE IF EXISTS {Restored} WITH (FORCE)", CancellationToken.None);
        await harness.DisposeAsync();
    }

    [SkippableFact]
    public async Task A_restored_backup_holds_one_moment_and_goes_on()
    {
        await StoreFixture.WriteAsync(harness.Use);
        await using var store = harness.Open();
        using var stop = new CancellationTokenSource();
        await AppendAsync(store, 0);
        var writing = WriteAsync(store, stop.Token);

        await PostgreSqlProgram.RunAsync("pg_dump", $"--schema={harness.Schema}", "--format=custom", $"--file={dump}");
        await stop.CancelAsync();
        var written = await writing;
        await PostgreSqlProgram.RunAsync("createdb", Restored);
        await PostgreSqlProgram.RunAsync("pg_restore", $"--dbname={Restored}", "--exit-on-error", "--no-owner", dump);

        await using var restored = Open();
        var interactions = await restored.GetRequiredService<IInteractionStore>().ReadAsync(new ConnectionId("backup"), CancellationToken.None).ToListAsync();
        Assert.InRange(interactions.Count, 1, written);
        Assert.Equal(0, interactions.Count % 10);
        Assert.Equal(
            await KeyAsync(store),
            await KeyAsync(restored));
        var again = await AppendAsync(restored, 0);
        Assert.Equal((0, 10), (again.Stored, again.Duplicates));
        Assert.Equal(10, (await AppendAsync(restored, written)).Stored);
    }

    private ServiceProvider Open() => new ServiceCollection().AddSocialCrm(crm => crm.UsePostgreSql(
        new NpgsqlConnectionStringBuilder(Server.ConnectionString) { Database = Restored, Pooling = false }.ToString(),
        options => options.Schema = harness.Schema)).BuildServiceProvider();

    /// <summary>Appends batches of ten after the first until it is stopped, at least one; answers how many rows there are.</summary>
    private static async Task<int> WriteAsync(IServiceProvider store, CancellationToken stop)
    {
        var batches = 1;
        while (batches < 2 || !stop.IsCancellationRequested)
            await AppendAsync(store, batches++ * 10);
        return batches * 10;
    }

    private static Task<IntakeOutcome> AppendAsync(IServiceProvider store, int first)
    {
        var connection = new ConnectionId("backup");
        var rows = Enumerable.Range(first, 10).Select(number => new AuthoredInteraction(
            new Interaction { Connection = connection, ExternalId = $"{number}", Author = new Account(ChannelId.Web, "ada"), Kind = InteractionKind.Post, OccurredAt = DateTimeOffset.UnixEpoch },
            Customers.SourceRecordId.From(new Customers.SourceId("web"), "ada")));
        return store.GetRequiredService<IInteractionStore>().AppendAsync(
            new IntakeBatch(connection, [.. rows], [], [], null, DateTimeOffset.UnixEpoch), CancellationToken.None);
    }

    private static async Task<string> KeyAsync(IServiceProvider store) =>
        Convert.ToHexString(await store.GetRequiredService<ISecretStore>().GetOrCreateAsync("fixture", 16, CancellationToken.None));
}
