using SocialCrm.Channels;
using SocialCrm.Connectors.Http;

namespace SocialCrm.Connectors.Nostr;

/// <summary>A key of the company's own on Nostr: reads and hears what relays have for it, and hands them what it says.</summary>
internal sealed class NostrConnector : IChannelPoller, IChannelListener, IChannelSender, IProfileSource, IConnectionHealth
{
    private readonly NostrOptions options;
    private readonly RelayNetwork network;
    private readonly NostrKey own;
    private readonly NostrReading reading;
    private readonly NostrListening listening;
    private readonly NostrSending sending;
    private readonly NostrProfiles profiles;

    public NostrConnector(string name, NostrOptions options, IChannelNetwork channels, TimeProvider clock)
    {
        this.options = options;
        Connection = new ConnectionId(options.ConnectionId ?? "nostr:" + name);
        Descriptor = Described(options);
        own = NostrKey.Read(options.PrivateKey)!;
        var calls = new PlatformCalls(Connection, channels, clock);
        network = new RelayNetwork(calls, channels.CreateClient(Connection), own, options, clock);
        var interactions = new NostrInteractions(Connection, Descriptor.Channel, own);
        reading = new NostrReading(options, own, network, interactions);
        listening = new NostrListening(options, reading, network, interactions, clock);
        sending = new NostrSending(options, own, network);
        profiles = new NostrProfiles(options, Descriptor.Channel, network, calls);
    }

    public ConnectionId Connection { get; }

    public ChannelDescriptor Descriptor { get; }

    public Task<ChannelPage> PollAsync(ChannelCursor from, CancellationToken cancellationToken) => reading.PollAsync(from, cancellationToken);

    public IAsyncEnumerable<ChannelPage> ListenAsync(ChannelCursor from, CancellationToken cancellationToken) => listening.ListenAsync(from, cancellationToken);

    public Task<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken) => sending.SendAsync(message, cancellationToken);

    public Task<ChannelProfile?> GetProfileAsync(string accountKey, CancellationToken cancellationToken) => profiles.FindAsync(accountKey, cancellationToken);

    /// <summary>Asks every relay that can be reached for the own profile: whether there is one or not, an answer is an answer.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var relays = await OpenRelays.OpenAsync(network, options.Relays.Distinct(), cancellationToken).ConfigureAwait(false);
        await using (relays.ConfigureAwait(false))
            await relays.QueryAsync(RelayFilters.Newest(EventKind.Profile, own.PublicKey), cancellationToken).ConfigureAwait(false);
    }

    private static ChannelDescriptor Described(NostrOptions options)
    {
        OperationDescriptor Sends(ChannelOperation operation) => new(operation, SendIdempotency.Native)
        {
            TextLimits = [new TextLimit(options.LongestText, TextUnit.Utf8Bytes)],
            MaximumMedia = options.MaximumMedia,
        };

        var capabilities = ChannelCapabilities.Poll | ChannelCapabilities.Backfill | ChannelCapabilities.Edits | ChannelCapabilities.Stream | ChannelCapabilities.Reactions
            | ChannelCapabilities.Reply | ChannelCapabilities.Publish | ChannelCapabilities.DirectMessage | ChannelCapabilities.Profile;
        return new ChannelDescriptor(new ChannelId("nostr"), "Nostr", SiteKind.Microblog, capabilities)
        {
            Operations = [Sends(ChannelOperation.Reply), Sends(ChannelOperation.Publish), Sends(ChannelOperation.DirectMessage)],
            PollInterval = options.PollInterval,
        };
    }
}
