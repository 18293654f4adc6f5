using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;

namespace SocialCrm.Testing;

/// <summary>A host as anybody composes it: the real core around the connector, a store in a folder, and the fake platform at the end of the real network.</summary>
internal sealed class CoreHost : IAsyncDisposable
{
    private readonly CoreWorld world;
    private readonly ServiceProvider services;
    private readonly CancellationTokenSource stop = new();
    private readonly ChannelWork work;
    private Task running = Task.CompletedTask;

    public CoreHost(CoreWorld world, HostFate fate, ChannelWork work)
    {
        (this.world, this.work, Fate) = (world, work, fate);
        services = CoreComposition.Build(world, (fate, work), Heard);
        Connector = world.Harness.Connector(services);
    }

    public HostFate Fate { get; }

    /// <summary>What the handlers were told.</summary>
    public HeardInteractions Heard { get; } = new();

    public IChannelConnector Connector { get; }

    /// <summary>Whether it polls and listens by itself.</summary>
    public bool IsReceiving => work.HasFlag(ChannelWork.Receive) && !running.IsCompleted;

    public Inbox Inbox => Get<Inbox>();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public CoreHost Start()
    {
        running = Get<ChannelWorkers>().RunAsync(stop.Token);
        return this;
    }

    public Task<WebhookAnswer> PostAsync(WebhookCall call) => Get<WebhookIntake>().ReceiveAsync(world.Harness.Connection, new WebhookRequest(
        call.Method,
        call.Query,
        call.Body,
        world.Time.GetUtcNow(),
        name => call.Headers.FirstOrDefault(header => name.Equals(header.Key, StringComparison.OrdinalIgnoreCase)).Value));

    /// <summary>What is stored of the connection.</summary>
    public Task<List<Interaction>> StoredAsync() => Inbox.ReadAsync(world.Harness.Connection).ToListAsync().AsTask();

    /// <summary>Everything that was put into the outbox.</summary>
    public Task<List<OutboxEntry>> OutboxAsync() => Get<Outbox>().ReadAsync(world.Harness.Connection).ToListAsync().AsTask();

    /// <summary>How the connection stands.</summary>
    public async Task<ConnectionStatus> StatusAsync() =>
        (await Get<ChannelStatus>().ReadAsync()).Single(status => status.Connection == world.Harness.Connection);

    /// <summary>Tells the workers to stop; the task ends with them.</summary>
    public async Task StopAsync()
    {
        await stop.CancelAsync();
        await running;
    }

    public async ValueTask DisposeAsync()
    {
        var ending = StopAsync();
        if (!Fate.IsDead)
        {
            await world.PassWhileAsync(ending);
            await services.DisposeAsync();
        }

        stop.Dispose();
    }
}
