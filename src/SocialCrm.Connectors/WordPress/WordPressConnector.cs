using SocialCrm.Channels;
using SocialCrm.Connectors.Html;
using SocialCrm.Connectors.Http;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.WordPress;

/// <summary>A WordPress site: reads its comments, answers them, and publishes posts.</summary>
internal sealed class WordPressConnector : IChannelPoller, ISendLookup, IProfileSource, IConnectionHealth
{
    private const int LongestName = 200;
    private const int MostMedia = 10;

    private readonly WordPressClient client;
    private readonly WordPressReader reader;
    private readonly WordPressSender sender;

    public WordPressConnector(string name, WordPressOptions options, IChannelNetwork network, TimeProvider clock)
    {
        Connection = new ConnectionId(options.ConnectionId ?? "wordpress:" + name);
        Descriptor = new ChannelDescriptor(
            WordPressInteractions.Channel,
            "WordPress",
            SiteKind.Blog,
            ChannelCapabilities.Poll | ChannelCapabilities.Backfill | ChannelCapabilities.Edits | ChannelCapabilities.Reply | ChannelCapabilities.Publish | ChannelCapabilities.Profile)
        {
            Operations =
            [
                new OperationDescriptor(ChannelOperation.Reply, SendIdempotency.LookUp) { TextLimits = [new TextLimit(options.MaximumCommentBytes, TextUnit.Utf8Bytes)] },
                new OperationDescriptor(ChannelOperation.Publish, SendIdempotency.LookUp) { NeedsTitle = true, MaximumMedia = MostMedia },
            ],
            PollInterval = options.PollInterval,
        };
        var calls = new PlatformCalls(Connection, network, clock);
        client = new WordPressClient(calls, options);
        reader = new WordPressReader(client, new WordPressInteractions(Connection, options, options.Address!), options);
        sender = new WordPressSender(calls, client, options);
    }

    public ConnectionId Connection { get; }

    public ChannelDescriptor Descriptor { get; }

    public Task<ChannelPage> PollAsync(ChannelCursor from, CancellationToken cancellationToken) => reader.ReadAsync(from, cancellationToken);

    public Task<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken) => sender.SendAsync(message, cancellationToken);

    public Task<SendResult.Accepted?> FindAsync(OutboundMessage message, CancellationToken cancellationToken) => sender.FindAsync(message, cancellationToken);

    public async Task<ChannelProfile?> GetProfileAsync(string accountKey, CancellationToken cancellationToken)
    {
        if (WordPressReference.UserOf(accountKey) is not { } user)
            return null;
        using var json = await client.FindUserAsync(user, cancellationToken).ConfigureAwait(false);
        if (json is null)
            return null;
        var root = json.RootElement;
        var account = new Account(
            Descriptor.Channel, accountKey, PlainText.Line(JsonText.Of(root, "slug"), LongestName), PlainText.Line(JsonText.Of(root, "name"), LongestName));
        return new ChannelProfile(account)
        {
            Bio = HtmlText.ToPlainText(JsonText.Of(root, "description")),
            Links = [.. new[] { JsonText.Of(root, "url"), JsonText.Of(root, "link") }.OfType<string>().Where(link => link.Length > 0)],
            Picture = JsonText.Property(root, "avatar_urls") is { } pictures ? JsonText.Of(pictures, "96") : null,
        };
    }

    public async Task CheckAsync(CancellationToken cancellationToken) => await client.GetAccessAsync(cancellationToken).ConfigureAwait(false);
}
