using SocialCrm.Channels;
using SocialCrm.Connectors.Http;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Bluesky;

/// <summary>An account of Bluesky: what people do to it, and what it says.</summary>
internal sealed class BlueskyConnector : IChannelPoller, IChannelSender, IProfileSource, IConnectionAuth, IConnectionHealth
{
    private readonly BlueskyOptions options;
    private readonly BlueskyClient client;
    private readonly BlueskySignIn signIn;
    private readonly BlueskyReading reading;
    private readonly BlueskyWatch watch;
    private readonly BlueskyChat chat;
    private readonly BlueskySending sending;

    public BlueskyConnector(string name, BlueskyOptions options, IConnectionCredentials credentials, (IChannelNetwork Network, TimeProvider Clock) around)
    {
        this.options = options;
        Connection = new ConnectionId(options.ConnectionId ?? "bluesky:" + name);
        Descriptor = BlueskyDescriptor.Of(options);
        var xrpc = new Xrpc(new PlatformCalls(Connection, around.Network, around.Clock));
        var places = new BlueskyPlaces(options);
        var interactions = new BlueskyInteractions(Connection, options, places);
        client = new BlueskyClient(xrpc, options, this, credentials);
        signIn = new BlueskySignIn(xrpc, options, new BlueskyDirectory(xrpc, options));
        reading = new BlueskyReading(client, options, interactions);
        watch = new BlueskyWatch(client, options, interactions);
        chat = new BlueskyChat(client, new BlueskyChatInteractions(Connection, interactions));
        sending = new BlueskySending(client, places, new BlueskyMedia(client));
    }

    public ConnectionId Connection { get; }

    public ChannelDescriptor Descriptor { get; }

    public Task<ChannelPage> PollAsync(ChannelCursor from, CancellationToken cancellationToken)
    {
        var cursor = BlueskyCursor.Read(from, options);
        return cursor.Stage switch
        {
            BlueskyStage.Watched => watch.ReadAsync(cursor, cancellationToken),
            BlueskyStage.Conversations when options.DirectMessages => chat.ReadConversationsAsync(cursor, cancellationToken),
            BlueskyStage.Log when options.DirectMessages => chat.ReadLogAsync(cursor, cancellationToken),
            _ => reading.ReadAsync(cursor, cancellationToken),
        };
    }

    public Task<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken) =>
        message.Operation == ChannelOperation.DirectMessage ? sending.WriteAsync(message, cancellationToken) : sending.PostAsync(message, cancellationToken);

    public async Task<ConnectionCredentials> RefreshAsync(ConnectionCredentials? current, CancellationToken cancellationToken)
    {
        var session = current is null ? null : BlueskySession.Read(current, options);
        session = session is null ? null : await signIn.RefreshAsync(session, cancellationToken).ConfigureAwait(false);
        return (session ?? await signIn.SignInAsync(cancellationToken).ConfigureAwait(false)).ToCredentials();
    }

    public async Task<ChannelProfile?> GetProfileAsync(string accountKey, CancellationToken cancellationToken)
    {
        var answer = await client.AskAsync("app.bsky.actor.getProfile", [("actor", accountKey)], cancellationToken).ConfigureAwait(false);
        if ((int)answer.Status is 400 or 404)
            return null;
        using var document = client.Xrpc.Read(answer, "Reading a profile");
        return BlueskyProfile.Read(document.RootElement);
    }

    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        using var session = await client.QueryAsync("Checking the session", "com.atproto.server.getSession", [], cancellationToken).ConfigureAwait(false);
        if (JsonText.Property(session.RootElement, "active") is { ValueKind: System.Text.Json.JsonValueKind.False })
            throw client.Calls.Failed(ChannelFailure.Unauthorized, "The account is closed or resting. Open it again in its settings.");
        if (options.DirectMessages)
            (await client.QueryAsync("Checking direct messages", "chat.bsky.convo.listConvos", [("limit", "1")], cancellationToken).ConfigureAwait(false)).Dispose();
    }
}
