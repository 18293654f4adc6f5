using SocialCrm.Channels;
using SocialCrm.Connectors.Nostr;
using SocialCrm.Connectors.Tests.Platforms;

namespace SocialCrm.Connectors.Tests.Nostr;

/// <summary>The shop's key alone with the fake relay.</summary>
internal sealed class NostrHost : IDisposable
{
    private readonly Composed composed;

    public NostrHost(Action<NostrOptions>? configure = null) => composed = new Composed(
        crm => crm.AddNostr("shop", shop =>
        {
            NostrHarness.Configure(shop);
            configure?.Invoke(shop);
        }),
        Relay,
        TimeProvider.System);

    public NostrPlatform Relay { get; } = new();

    public IChannelPoller Poller => composed.Connector<IChannelPoller>();

    public IChannelSender Sender => composed.Connector<IChannelSender>();

    public IProfileSource Profiles => composed.Connector<IProfileSource>();

    public IConnectionHealth Health => composed.Connector<IConnectionHealth>();

    public static DateTimeOffset Now => DateTimeOffset.UtcNow;

    public static string Key(string name) => NostrPeople.Of(name).PublicKey;

    public static OutboundMessage Message(ChannelOperation operation, string? replyTo = null, string? recipient = null) => new()
    {
        Id = OutboxMessageId.New(),
        Connection = new ConnectionId("nostr:shop"),
        Operation = operation,
        Text = "Until ten",
        CreatedAt = Now,
        ReplyTo = replyTo,
        Recipient = recipient,
    };

    public NostrEvent Say(string author, int kind, string content, params IReadOnlyList<string>[] tags) =>
        Relay.Add(new NostrDraft(Now.AddMinutes(-1), kind, [["p", NostrPeople.Shop.PublicKey], .. tags], content).SignedBy(NostrPeople.Of(author)));

    public async Task<List<Interaction>> ReadAsync() => [.. (await composed.ReadAsync()).SelectMany(page => page.Interactions)];

    public Task<ChannelPage> PollAsync(ChannelCursor from = default) => composed.PollAsync(from);

    public Task<SendResult> SendAsync(OutboundMessage message) => Sender.SendAsync(message, CancellationToken.None);

    public void Dispose()
    {
        composed.Dispose();
        Relay.Dispose();
    }
}
