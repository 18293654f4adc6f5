using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Connectors.Bluesky;
using SocialCrm.Connectors.Tests.Files;
using SocialCrm.Connectors.Tests.Platforms;
using SocialCrm.Storage;

namespace SocialCrm.Connectors.Tests.Bluesky;

/// <summary>The real core around the connector, in front of a network on this machine; and somebody who uses it.</summary>
internal sealed class LiveBluesky : IAsyncDisposable
{
    private static readonly ConnectionId Connection = new("bluesky:live");

    private readonly TemporaryFolder folder;
    private readonly ServiceProvider services;
    private readonly JsonElement server;

    private LiveBluesky(JsonElement server, TemporaryFolder folder, ServiceProvider services, BlueskyPerson person) =>
        (this.server, this.folder, this.services, Person) = (server, folder, services, person);

    public BlueskyPerson Person { get; }

    public string Own => server.GetProperty("accounts")[0].GetProperty("did").GetString()!;

    public string ChatService => server.GetProperty("chatProxy").GetString()!;

    private Inbox Inbox => services.GetRequiredService<Inbox>();

    public static async Task<LiveBluesky> StartAsync(bool isPrivileged = false, Action<BlueskyOptions>? configure = null)
    {
        var server = RealServer.Needs("bsky-network");
        var address = new Uri(server.GetProperty("url").GetString()!);
        var folder = new TemporaryFolder();
        var services = new ServiceCollection().AddSocialCrm(crm => crm
            .UseSqlite($"Data Source={folder.PathOf("crm.db")}")
            .ConfigureNetwork(network => Allow(network, server))
            .AddBluesky("live", bluesky =>
            {
                bluesky.Handle = "alice.test";
                bluesky.AppPassword = server.GetProperty("accounts")[0].GetProperty(isPrivileged ? "chatAppPassword" : "appPassword").GetString()!;
                bluesky.Service = address;
                bluesky.AppView = new Uri(server.GetProperty("appViewUrl").GetString()!);
                bluesky.Directory = new Uri(server.GetProperty("plcUrl").GetString()!);
                bluesky.DirectMessages = isPrivileged;
                bluesky.ChatService = server.GetProperty("chatProxy").GetString()!;
                configure?.Invoke(bluesky);
            })).BuildServiceProvider();
        await services.GetRequiredService<IStoreSchema>().EnsureAsync(CancellationToken.None);
        var account = server.GetProperty("accounts")[1];
        var person = await BlueskyPerson.SignInAsync(address, account.GetProperty("handle").GetString()!, account.GetProperty("chatAppPassword").GetString()!);
        return new LiveBluesky(server, folder, services, person);
    }

    /// <summary>A word that nobody has said before.</summary>
    public static string Word() => "w" + Guid.NewGuid().ToString("N")[..12];

    public T Connector<T>() => services.GetServices<IChannelConnector>().OfType<T>().Single();

    public static OutboundMessage Message(ChannelOperation operation, string text) => new()
    {
        Id = OutboxMessageId.New(), Connection = Connection, Operation = operation, Text = text, CreatedAt = TimeProvider.System.GetUtcNow(),
    };

    public async Task<string> PublishAsync(string text) =>
        Assert.IsType<SendResult.Accepted>(await Connector<IChannelSender>().SendAsync(Message(ChannelOperation.Publish, text), CancellationToken.None)).ExternalId;

    public Task<InboxReport> ReceiveAsync() => Inbox.ReceiveAsync(Connection);

    /// <summary>What is stored, each in its latest version.</summary>
    public async Task<List<Interaction>> ReadAsync()
    {
        var read = new List<Interaction>();
        await foreach (var stored in Inbox.ReadAsync(Connection))
            read.Add(stored);
        return read;
    }

    /// <summary>Receives until something is stored; the app view takes a moment to hear of what the data server took.</summary>
    public async Task UntilAsync(Func<List<Interaction>, bool> isThere)
    {
        for (var tries = 0; ; tries++)
        {
            await ReceiveAsync();
            if (isThere(await ReadAsync()))
                return;
            Assert.True(tries < 180, "What was waited for did not arrive within a minute and a half.");
            await Task.Delay(500);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Person.Dispose();
        await services.DisposeAsync();
        folder.Dispose();
    }

    private static void Allow(NetworkOptions network, JsonElement server)
    {
        network.AllowedNetworks.Add(IPNetwork.Parse("127.0.0.0/8"));
        network.AllowedNetworks.Add(IPNetwork.Parse("::1/128"));
        foreach (var address in new[] { "url", "appViewUrl", "plcUrl" })
            network.AllowedPorts.Add(new Uri(server.GetProperty(address).GetString()!).Port);
    }
}
