using SocialCrm.Channels;
using SocialCrm.Connectors.Http;

namespace SocialCrm.Connectors.Shaarli;

/// <summary>A Shaarli: reads the links that are kept there, and publishes links.</summary>
internal sealed class ShaarliConnector : IChannelPoller, ISendLookup, IProfileSource, IConnectionHealth
{
    private readonly ShaarliOptions options;
    private readonly ShaarliClient client;
    private readonly ShaarliInteractions interactions;
    private readonly ShaarliReader reader;
    private readonly ShaarliSender sender;

    public ShaarliConnector(string name, ShaarliOptions options, IChannelNetwork network, TimeProvider clock)
    {
        this.options = options;
        Connection = new ConnectionId(options.ConnectionId ?? "shaarli:" + name);
        Descriptor = new ChannelDescriptor(
            ShaarliInteractions.Channel,
            "Shaarli",
            SiteKind.Bookmarking,
            ChannelCapabilities.Poll | ChannelCapabilities.Backfill | ChannelCapabilities.Edits | ChannelCapabilities.Publish | ChannelCapabilities.Profile)
        {
            Operations = [new OperationDescriptor(ChannelOperation.Publish, SendIdempotency.LookUp) { MaximumMedia = 1 }],
            PollInterval = options.PollInterval,
        };
        var calls = new PlatformCalls(Connection, network, clock);
        client = new ShaarliClient(calls, options);
        interactions = new ShaarliInteractions(Connection, options);
        reader = new ShaarliReader(client, interactions, options);
        sender = new ShaarliSender(calls, client, interactions, options);
    }

    public ConnectionId Connection { get; }

    public ChannelDescriptor Descriptor { get; }

    public Task<ChannelPage> PollAsync(ChannelCursor from, CancellationToken cancellationToken) => reader.ReadAsync(from, cancellationToken);

    public Task<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken) => sender.SendAsync(message, cancellationToken);

    public Task<SendResult.Accepted?> FindAsync(OutboundMessage message, CancellationToken cancellationToken) => sender.FindAsync(message, cancellationToken);

    public async Task CheckAsync(CancellationToken cancellationToken) => await client.GetTitleAsync(cancellationToken).ConfigureAwait(false);

    public async Task<ChannelProfile?> GetProfileAsync(string accountKey, CancellationToken cancellationToken)
    {
        if (!string.Equals(accountKey, interactions.Owner.Key, StringComparison.Ordinal))
            return null;
        var title = await client.GetTitleAsync(cancellationToken).ConfigureAwait(false);
        return new ChannelProfile(interactions.Owner) { Bio = title, Links = [options.Address!.AbsoluteUri] };
    }
}
