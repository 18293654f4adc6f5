using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Testing;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

/// <summary>The room as a host composes it, over a SQLite store and a clock that the test moves.</summary>
internal sealed class ChannelHost : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly CancellationTokenSource stop = new();
    private readonly WatchedStores? ownStores;
    private Task? running;

    public ChannelHost(params IChannelConnector[] connectors)
        : this(_ => { }, connectors)
    {
    }

    public ChannelHost(Action<SocialCrmBuilder> compose, params IChannelConnector[] connectors)
        : this(new WatchedStores(), new ManualTime(Plaza.Noon), compose, connectors) => ownStores = Stores;

    public ChannelHost(WatchedStores stores, ManualTime time, Action<SocialCrmBuilder> compose, params IChannelConnector[] connectors)
    {
        (Stores, Time) = (stores, time);
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(time);
        collection.AddSocialCrm(crm =>
        {
            stores.Use(crm);
            foreach (var connector in connectors)
                crm.AddConnector(_ => connector);
            compose(crm);
        });
        stores.Surround(collection);
        services = collection.BuildServiceProvider();
        stores.ReadBy(services);
    }

    public WatchedStores Stores { get; }

    public ManualTime Time { get; }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public Task Running => running ?? Task.CompletedTask;

    public Task<WebhookAnswer> PostAsync(string body, ConnectionId? connection = null) =>
        Get<WebhookIntake>().ReceiveAsync(connection ?? Plaza.Connection, Plaza.Request(body, Time.GetUtcNow()));

    public void Start() => running = Get<ChannelWorkers>().RunAsync(stop.Token);

    /// <summary>Stops as a host does; answers when everything has ended.</summary>
    public async Task StopAsync()
    {
        await stop.CancelAsync();
        if (running is not null)
            await Eventually.HoldsAsync(() => running.IsCompleted, () => Time.Advance(TimeSpan.FromMilliseconds(100)));
        await (running ?? Task.CompletedTask);
    }

    /// <summary>Tells the host to stop, and does not wait for it.</summary>
    public Task BeginStopAsync() => stop.CancelAsync();

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await services.DisposeAsync();
        ownStores?.Dispose();
        stop.Dispose();
    }
}
