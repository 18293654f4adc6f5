using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Governance;
using SocialCrm.Storage;

namespace SocialCrm.Sdk.Tests.Governance;

public sealed class RetentionWorkerTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly GovernanceHost hosts = new();
    private readonly StubPersonalDataStore store = new();
    private readonly ManualClock clock = new(Now);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await hosts.DisposeAsync();

    [Fact]
    public async Task Retention_is_applied_when_the_host_has_started_and_then_at_every_interval()
    {
        using var host = hosts.Build(clock, store);

        await host.StartAsync();
        await store.AppliedAsync();
        Assert.False(store.WasAppliedOnceMore());
        for (var day = 0; day < 3; day++)
        {
            Assert.Equal(1, clock.RunOut(Day));
            await store.AppliedAsync();
        }

        Assert.Equal(
            new RetentionCutoffs(Now.AddDays(-90), null, Now.AddDays(-90)) { Deliveries = Now.AddDays(-90), OutboxTexts = Now.AddDays(-365) }, store.Cutoffs);
        await host.StopAsync();
    }

    public static TheoryData<Exception> Faults => [new StoreException(StoreFailure.Locked, "held"), new InvalidOperationException("the driver's own")];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_stops_neither_the_host_nor_the_next_turn(Exception fault)
    {
        store.Fault = () => fault;
        using var host = hosts.Build(clock, store);
        await host.StartAsync();
        await store.AppliedAsync();

        store.Fault = () => null;
        while (!store.WasAppliedOnceMore())
        {
            clock.RunOut(Day);
            await Task.Delay(10);
        }

        Assert.False(host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_host_that_starts_removes_what_has_grown_too_old_from_its_store()
    {
        using var host = hosts.Build(crm => crm.ConfigureRetention(retention => retention.RawPayloads = TimeSpan.FromDays(30)));
        var interactions = host.Services.GetRequiredService<IInteractionStore>();
        await AppendAsync(interactions, "old", TimeProvider.System.GetUtcNow().AddDays(-31));
        await AppendAsync(interactions, "young", TimeProvider.System.GetUtcNow().AddDays(-29));

        await host.StartAsync();

        for (var waited = 0; await interactions.ReadAsync(null, default).AnyAsync(read => read.ExternalId == "old" && !read.Raw.IsEmpty); waited++)
        {
            Assert.True(waited < 300, "Half a minute after the start, the old bytes are still there.");
            await Task.Delay(100);
        }

        Assert.Equal(["old: ", "young: bytes"], await interactions.ReadAsync(null, default).Select(read => $"{read.ExternalId}: {Encoding.UTF8.GetString(read.Raw.Span)}").ToListAsync());
        await host.StopAsync();
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(31 * 24 * 60)]
    [InlineData(60 * 24 * 60)]
    public async Task An_interval_that_no_timer_serves_stops_the_start(double minutes)
    {
        using var host = hosts.Build(clock, store, retention => retention.Interval = TimeSpan.FromMinutes(minutes));

        var thrown = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains("one minute to 30 days", thrown.Message, StringComparison.Ordinal);
        Assert.False(store.WasAppliedOnceMore());
    }

    private static async Task AppendAsync(IInteractionStore store, string id, DateTimeOffset observedAt)
    {
        var connection = new ConnectionId("plaza");
        var author = new Account(new ChannelId("plaza"), "ada");
        var record = new SourceRecord { Source = new SourceId("plaza"), Key = "ada", ObservedAt = observedAt };
        var interaction = new Interaction
        {
            Connection = connection, ExternalId = id, Author = author, Kind = InteractionKind.Post, OccurredAt = observedAt, Raw = Encoding.UTF8.GetBytes("bytes"),
        };
        await store.AppendAsync(
            new IntakeBatch(connection, [new AuthoredInteraction(interaction, record.Id)], [record], [], null, observedAt), default);
    }
}
