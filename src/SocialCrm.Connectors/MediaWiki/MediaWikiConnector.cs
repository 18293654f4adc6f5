using SocialCrm.Channels;
using SocialCrm.Connectors.Http;

namespace SocialCrm.Connectors.MediaWiki;

/// <summary>A wiki: reads what is said on its talk pages, answers there, publishes pages and writes mail through it.</summary>
internal sealed class MediaWikiConnector : IChannelPoller, ISendLookup, IProfileSource, IConnectionAuth, IConnectionHealth
{
    private readonly MediaWikiSession session;
    private readonly MediaWikiClient client;
    private readonly MediaWikiInteractions interactions;
    private readonly MediaWikiReader reader;
    private readonly MediaWikiSender sender;

    public MediaWikiConnector(MediaWikiOptions options, ConnectionId connection, (IChannelNetwork Network, IConnectionCredentials Credentials) core, TimeProvider clock)
    {
        Connection = connection;
        TextLimit[] limits = [new TextLimit(options.MaximumPageBytes, TextUnit.Utf8Bytes)];
        Descriptor = new ChannelDescriptor(
            MediaWikiInteractions.Channel,
            "MediaWiki",
            SiteKind.Wiki,
            ChannelCapabilities.Poll | ChannelCapabilities.Backfill | ChannelCapabilities.Edits | ChannelCapabilities.Reply | ChannelCapabilities.Publish
                | ChannelCapabilities.DirectMessage | ChannelCapabilities.Profile)
        {
            Operations =
            [
                new OperationDescriptor(ChannelOperation.Reply, SendIdempotency.LookUp) { TextLimits = limits },
                new OperationDescriptor(ChannelOperation.Publish, SendIdempotency.LookUp) { TextLimits = limits, NeedsTitle = true },
                new OperationDescriptor(ChannelOperation.DirectMessage, SendIdempotency.None),
            ],
            PollInterval = options.PollInterval,
        };
        session = new MediaWikiSession(this, new PlatformCalls(connection, core.Network, clock), core.Credentials, options);
        client = new MediaWikiClient(session, options);
        interactions = new MediaWikiInteractions(connection, options);
        reader = new MediaWikiReader(client, interactions, options);
        sender = new MediaWikiSender(session, client, interactions, options);
    }

    public ConnectionId Connection { get; }

    public ChannelDescriptor Descriptor { get; }

    public Task<ChannelPage> PollAsync(ChannelCursor from, CancellationToken cancellationToken) => reader.ReadAsync(from, cancellationToken);

    public Task<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken) => sender.SendAsync(message, cancellationToken);

    public Task<SendResult.Accepted?> FindAsync(OutboundMessage message, CancellationToken cancellationToken) => sender.FindAsync(message, cancellationToken);

    public Task<ConnectionCredentials> RefreshAsync(ConnectionCredentials? current, CancellationToken cancellationToken) => session.SignInAsync(cancellationToken);

    public async Task CheckAsync(CancellationToken cancellationToken) => await client.GetMeAsync(cancellationToken).ConfigureAwait(false);

    public async Task<ChannelProfile?> GetProfileAsync(string accountKey, CancellationToken cancellationToken)
    {
        if (MediaWikiReference.UserOf(accountKey) is not { } user || await client.FindUserAsync(user, cancellationToken).ConfigureAwait(false) is not var (name, since))
            return null;
        return new ChannelProfile(new Account(Descriptor.Channel, MediaWikiReference.User(user), name)) { CreatedAt = since, Links = [interactions.LinkOfUser(name)] };
    }
}
