using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;

namespace SocialCrm.Storage.Sqlite.Tests.Governance;

/// <summary>Retention goes through a large table in steps, each a transaction of its own, so that nobody who writes waits for all of it.</summary>
public sealed class Steps_of_retention : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly SqliteStoreHarness harness = new();
    private readonly ServiceProvider store;

    public Steps_of_retention() => store = harness.Open();

    private IInteractionStore Interactions => store.GetRequiredService<IInteractionStore>();

    public async Task InitializeAsync() => await KeepAsync(1_234, Noon.AddDays(-1));

    public async Task DisposeAsync()
    {
        await store.DisposeAsync();
        await harness.DisposeAsync();
    }

    [Fact]
    public async Task Are_bounded_and_let_others_write_in_between()
    {
        var steps = new List<int>();
        await foreach (var step in RetentionRule.All[^1].ApplyAsync(store.GetRequiredService<RelationalDatabase>(), Noon, CancellationToken.None))
        {
            steps.Add(step);
            await KeepAsync(1, Noon.AddMinutes(steps.Count));
        }

        Assert.Equal([500, 500, 234], steps);
        Assert.Equal(3, await store.GetRequiredService<IDeadLetterStore>().ReadAsync(new ConnectionId("plaza"), CancellationToken.None).CountAsync());
    }

    [Fact]
    public async Task That_are_stopped_keep_what_was_done()
    {
        await foreach (var step in RetentionRule.All[^1].ApplyAsync(store.GetRequiredService<RelationalDatabase>(), Noon, CancellationToken.None))
        {
            Assert.Equal(500, step);
            break;
        }

        Assert.Equal(734, await store.GetRequiredService<IDeadLetterStore>().ReadAsync(new ConnectionId("plaza"), CancellationToken.None).CountAsync());
    }

    private Task<IntakeOutcome> KeepAsync(int count, DateTimeOffset observedAt)
    {
        var connection = new ConnectionId("plaza");
        var letters = Enumerable.Range(0, count).Select(position => new DeadLetter(connection, position, "It cannot be read.", BitConverter.GetBytes(observedAt.Ticks + position)));
        return Interactions.AppendAsync(new IntakeBatch(connection, [], [], [.. letters], null, observedAt), CancellationToken.None);
    }
}
