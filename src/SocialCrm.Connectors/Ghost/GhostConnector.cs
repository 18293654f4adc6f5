using System.Net;
using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Html;
using SocialCrm.Connectors.Http;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Ghost;

/// <summary>A Ghost site: what members comment, and what the company answers and publishes.</summary>
internal sealed class GhostConnector : IChannelPoller, ISendLookup, IProfileSource, IConnectionHealth
{
    private readonly GhostOptions options;
    private readonly GhostClient client;
    private readonly GhostReading reading;
    private readonly GhostSending sending;

    public GhostConnector(string name, GhostOptions options, IChannelNetwork network, TimeProvider clock)
    {
        this.options = options;
        Connection = new ConnectionId(options.ConnectionId ?? "ghost:" + name);
        Descriptor = Describe(options);
        client = new GhostClient(new PlatformCalls(Connection, network, clock), options);
        reading = new GhostReading(client, options, new GhostInteractions(Connection, options));
        sending = new GhostSending(client, options);
    }

    public ConnectionId Connection { get; }

    public ChannelDescriptor Descriptor { get; }

    public Task<ChannelPage> PollAsync(ChannelCursor from, CancellationToken cancellationToken) => reading.ReadAsync(GhostCursor.Read(from, options), cancellationToken);

    public Task<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken) =>
        message.Operation == ChannelOperation.Publish ? sending.PublishAsync(message, cancellationToken) : sending.ReplyAsync(message, cancellationToken);

    public Task<SendResult.Accepted?> FindAsync(OutboundMessage message, CancellationToken cancellationToken) =>
        message.Operation == ChannelOperation.Publish ? sending.FindPostAsync(message, cancellationToken) : sending.FindReplyAsync(message, cancellationToken);

    public async Task<ChannelProfile?> GetProfileAsync(string accountKey, CancellationToken cancellationToken)
    {
        if (!accountKey.All(char.IsAsciiLetterOrDigit))
            return null;
        var answer = await client.GetAsync($"members/{accountKey}/", [], cancellationToken).ConfigureAwait(false);
        if (answer.Status is HttpStatusCode.NotFound or HttpStatusCode.UnprocessableEntity)
            return null;
        using var document = client.Read(answer, "Reading a member");
        var member = JsonText.List(document.RootElement, "members").FirstOrDefault();
        return GhostInteractions.IdOf(member, "id") is { } id ? Profile(member, id) : null;
    }

    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var answer = await client.GetAsync("comments/", [("limit", "1")], cancellationToken).ConfigureAwait(false);
        client.Read(answer, "Reading comments").Dispose();
    }

    private static ChannelDescriptor Describe(GhostOptions options)
    {
        var capabilities = ChannelCapabilities.Poll | ChannelCapabilities.Backfill | ChannelCapabilities.Edits | ChannelCapabilities.Publish | ChannelCapabilities.Profile;
        var publish = new OperationDescriptor(ChannelOperation.Publish, SendIdempotency.LookUp) { NeedsTitle = true };

        // Only members comment. A comment takes no key from the caller, but it can be found again: by who wrote it, when, under what, and what it says.
        return options.Member is null
            ? new ChannelDescriptor(GhostInteractions.Channel, "Ghost", SiteKind.Blog, capabilities) { Operations = [publish], PollInterval = options.PollInterval }
            : new ChannelDescriptor(GhostInteractions.Channel, "Ghost", SiteKind.Blog, capabilities | ChannelCapabilities.Reply)
            {
                Operations = [new OperationDescriptor(ChannelOperation.Reply, SendIdempotency.LookUp), publish],
                PollInterval = options.PollInterval,
            };
    }

    private static ChannelProfile Profile(JsonElement member, string id) => new(new Account(GhostInteractions.Channel, id, Handle: null, PlainText.Line(JsonText.Of(member, "name"), 200)))
    {
        Bio = PlainText.Clean(JsonText.Of(member, "expertise")),
        Links = JsonText.Of(member, "email") is { Length: > 0 } mail ? ["mailto:" + mail] : [],
        Picture = JsonText.Of(member, "avatar_image"),
        CreatedAt = JsonText.Property(member, "created_at") is { ValueKind: JsonValueKind.String } stated && stated.TryGetDateTimeOffset(out var at) ? at : null,
    };
}
