using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;

namespace SocialCrm.Storage.PostgreSql.Tests.Servers;

/// <summary>What a stream costs that nobody reads to its end.</summary>
public sealed class Left_streams : IAsyncLifetime
{
    private const int Rows = 30_000;
    private const int BytesARow = 1_000;

    private readonly PostgreSqlStoreHarness harness = new(hasCable: true);

    public async Task InitializeAsync()
    {
        Skip.IfNot(harness.WhyNot is null, harness.WhyNot);
        await harness.CreateAsync(CancellationToken.None);
        await using var store = harness.Open();
        await store.GetRequiredService<IStoreSchema>().EnsureAsync(CancellationToken.None);
        await PostgreSqlStoreHarness.ExecuteAsync(
            $"""
            INSERT INTO {harness.Schema}.interactions (connection, external_id, version, channel, kind, record_id, author_key, occurred_at, observed_at, text, trust)
            SELECT 'plaza', number::text, '', 'plaza', 0, gen_random_uuid(), 'ada', 0, 0, repeat('x', {BytesARow}), 0 FROM generate_series(1, {Rows}) number
            """,
            CancellationToken.None);
    }

    public async Task DisposeAsync() => await harness.DisposeAsync();

    [SkippableFact]
    public async Task A_stream_that_is_left_is_not_read_to_its_end()
    {
        await using var store = harness.Open();
        var interactions = store.GetRequiredService<IInteractionStore>();

        await foreach (var first in interactions.ReadAsync(null, CancellationToken.None))
        {
            Assert.Equal("1", first.ExternalId);
            break;
        }

        Assert.InRange(harness.Cable!.Carried, 1, Rows * BytesARow / 2);
    }

    [SkippableFact]
    public async Task A_store_goes_on_after_streams_that_were_left()
    {
        harness.Connect = settings => settings.MaxPoolSize = 1;
        await using var store = harness.Open();
        var interactions = store.GetRequiredService<IInteractionStore>();

        for (var time = 1; time <= 20; time++)
        {
            Assert.Equal(time, await interactions.ReadAsync(null, CancellationToken.None).Take(time).CountAsync());
            Assert.True((await interactions.ReadCursorAsync(new ConnectionId("plaza"), CancellationToken.None)).IsStart);
        }

        Assert.Equal(Rows, await interactions.ReadAsync(null, CancellationToken.None).CountAsync());
    }

    [SkippableFact]
    public async Task A_stream_can_be_left_when_the_server_is_away()
    {
        await using var store = harness.Open();
        var rows = store.GetRequiredService<IInteractionStore>().ReadAsync(null, CancellationToken.None).GetAsyncEnumerator(CancellationToken.None);
        Assert.True(await rows.MoveNextAsync());

        harness.Cable!.Pull();

        await rows.DisposeAsync();
    }
}
