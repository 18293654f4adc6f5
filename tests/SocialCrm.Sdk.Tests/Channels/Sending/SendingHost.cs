using SocialCrm.Channels;
using SocialCrm.Sdk.Tests.Channels.Fakes;

namespace SocialCrm.Sdk.Tests.Channels.Sending;

/// <summary>A host with one sender.</summary>
internal static class SendingHost
{
    public static FakeSender Sender(SendIdempotency idempotency) => new(Plaza.Connection, new OperationDescriptor(ChannelOperation.Publish, idempotency));

    public static async Task<ChannelHost> StartAsync(IChannelConnector sender, Action<SocialCrmBuilder>? compose = null)
    {
        var host = new ChannelHost(compose ?? (_ => { }), sender);
        host.Start();
        await EnqueueAsync(host);
        return host;
    }

    public static async Task EnqueueManyAsync(ChannelHost host, int count)
    {
        for (var message = 0; message < count; message++)
            await host.Get<Outbox>().EnqueueAsync(new OutboxRequest($"key {message}", Plaza.Connection, ChannelOperation.Publish, $"Hello {message}"));
    }

    public static Task<OutboxOutcome> EnqueueAsync(ChannelHost host, ConnectionId? connection = null) =>
        host.Get<Outbox>().EnqueueAsync(new OutboxRequest("key", connection ?? Plaza.Connection, ChannelOperation.Publish, "Hello"));
}
