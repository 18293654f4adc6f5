using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Connectors.Tests.Files;

namespace SocialCrm.Connectors.Tests.Platforms;

/// <summary>The real core around a connector, on a store of its own, allowed to reach servers on this machine.</summary>
internal sealed class LiveCore : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder folder = new();
    private readonly Action<SocialCrmBuilder> add;
    private readonly ConnectionId connection;
    private readonly int[] ports;
    private ServiceProvider services;

    public LiveCore(ConnectionId connection, Action<SocialCrmBuilder> add, params Uri[] servers)
    {
        this.connection = connection;
        this.add = add;
        ports = [.. servers.Select(server => server.Port)];
        services = Compose();
    }

    /// <summary>Stands between the core and the server.</summary>
    public AnswerLoser Transport { get; } = new();

    public Inbox Inbox => services.GetRequiredService<Inbox>();

    public WebhookIntake Webhooks => services.GetRequiredService<WebhookIntake>();

    public Outbox Outbox => services.GetRequiredService<Outbox>();

    public T Seam<T>() => services.GetServices<IChannelConnector>().OfType<T>().Single();

    /// <summary>Another process takes over on the same store: nothing is remembered but what is stored.</summary>
    public async Task RestartAsync()
    {
        await services.DisposeAsync();
        services = Compose();
    }

    public Task<InboxReport> ReceiveAsync() => Inbox.ReceiveAsync(connection);

    /// <summary>Everything that is stored, by external id and then in the order of arrival of its versions.</summary>
    public async Task<List<Interaction>> ReadAsync()
    {
        var read = new List<Interaction>();
        await foreach (var interaction in Inbox.ReadAsync(connection))
            read.Add(interaction);
        return read;
    }

    /// <summary>Puts a message in and lets the workers send it until it is settled.</summary>
    public async Task<OutboxEntry> SendAsync(OutboxRequest request)
    {
        var enqueued = Assert.IsType<OutboxOutcome.Enqueued>(await Outbox.EnqueueAsync(request));
        using var stop = new CancellationTokenSource(Patience);
        var working = services.GetRequiredService<ChannelWorkers>().RunAsync(stop.Token);
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var entry = await Outbox.FindAsync(enqueued.Entry.Message.Id);
                if (entry!.State != OutboxState.Waiting)
                    return entry;
                await Task.Delay(20);
            }

            throw new TimeoutException("The message was not settled in time.");
        }
        finally
        {
            await stop.CancelAsync();
            await working;
        }
    }

    /// <summary>Lets the workers work until something holds.</summary>
    public async Task WorkUntilAsync(Func<Task<bool>> holds)
    {
        using var stop = new CancellationTokenSource(Patience);
        var working = services.GetRequiredService<ChannelWorkers>().RunAsync(stop.Token);
        try
        {
            while (!await holds())
            {
                Assert.False(stop.IsCancellationRequested, "It did not come to hold in time.");
                await Task.Delay(50);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await working;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Transport.Dispose();
        folder.Dispose();
    }

    private ServiceProvider Compose()
    {
        var collection = new ServiceCollection();
        collection.AddSocialCrm(crm =>
        {
            crm.UseSqlite($"Data Source={folder.PathOf("crm.db")}");
            crm.ConfigureChannels(channels =>
            {
                channels.Work = ChannelWork.Send;
                channels.FirstPause = TimeSpan.FromMilliseconds(50);
            });
            crm.ConfigureNetwork(network =>
            {
                network.AllowedNetworks.Add(IPNetwork.Parse("127.0.0.0/8"));
                network.AllowedNetworks.Add(IPNetwork.Parse("::1/128"));
                foreach (var port in ports)
                    network.AllowedPorts.Add(port);
            });
            add(crm);
        });
        collection.AddHttpClient($"SocialCrm:{connection}").ConfigurePrimaryHttpMessageHandler(() => Transport);
        return collection.BuildServiceProvider();
    }
}
