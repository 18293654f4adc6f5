using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SocialCrm.Channels;
using SocialCrm.Connectors.Bluesky;
using SocialCrm.Connectors.Tests.Platforms;
using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.Bluesky;

/// <summary>The fake network, and the connector alone in front of it.</summary>
internal sealed class BlueskyHost : IDisposable
{
    private readonly ServiceProvider services;

    public BlueskyHost(Action<BlueskyOptions>? configure = null)
    {
        var collection = new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddSocialCrm(crm => crm.AddBluesky("eu", bluesky =>
        {
            bluesky.Handle = FakeAccounts.Handle;
            bluesky.AppPassword = FakeAccounts.Password;
            bluesky.AppView = new Uri(BlueskyNetwork.View);
            bluesky.Directory = new Uri(BlueskyNetwork.Directory);
            bluesky.ChatService = BlueskyNetwork.ChatService;
            configure?.Invoke(bluesky);
        }));
        collection.Replace(ServiceDescriptor.Singleton<IChannelNetwork>(new FakeNetwork(Network)));
        collection.Replace(ServiceDescriptor.Singleton<IConnectionCredentials>(Credentials));
        services = collection.BuildServiceProvider();
    }

    public BlueskyNetwork Network { get; } = new();

    public TestClock Clock { get; } = new(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));

    public HeldCredentials Credentials { get; } = new();

    public ChannelDescriptor Descriptor => Connector<IChannelConnector>().Descriptor;

    public T Connector<T>() => services.GetServices<IChannelConnector>().OfType<T>().Single();

    public async Task<(List<Interaction> Interactions, ChannelCursor Next)> ReadAsync(ChannelCursor from = default)
    {
        var read = new List<Interaction>();
        while (true)
        {
            var page = await Connector<IChannelPoller>().PollAsync(from, CancellationToken.None);
            read.AddRange(page.Interactions);
            from = page.Next;
            if (page.IsLast)
                return (read, from);
        }
    }

    public Task<SendResult> SendAsync(ChannelOperation operation, string text, Func<OutboundMessage, OutboundMessage>? with = null)
    {
        var message = new OutboundMessage
        {
            Id = OutboxMessageId.New(), Connection = new ConnectionId("bluesky:eu"), Operation = operation, Text = text, CreatedAt = Clock.Now,
        };
        return Connector<IChannelSender>().SendAsync(with?.Invoke(message) ?? message, CancellationToken.None);
    }

    /// <summary>Somebody writes to the account.</summary>
    public string Say(string author, string text, TimeSpan ago) => Network.Say(new PlatformWords(author, text, Clock.Now - ago));

    public void Dispose() => services.Dispose();
}
