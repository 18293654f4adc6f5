using SocialCrm.Channels;
using SocialCrm.Connectors.Http;

namespace SocialCrm.Connectors.ActivityPub;

/// <summary>An actor on ActivityPub that the host itself serves: other sites deliver to its inbox, and it delivers to theirs.</summary>
internal sealed class ActivityPubConnector : IWebhookInquirer, IChannelSender, IProfileSource, IConnectionHealth
{
    private readonly ActivityPubOptions options;
    private readonly OwnActor own;
    private readonly KnownActors known;
    private readonly PlatformCalls calls;
    private readonly ActivityPubClient client;
    private readonly OwnDocuments documents;
    private readonly DeliveryCheck check;
    private readonly ActivityPubInteractions interactions;
    private readonly ActivityPubSending sending;

    public ActivityPubConnector(string name, ActivityPubOptions options, IChannelNetwork network, TimeProvider clock)
    {
        this.options = options;
        Connection = new ConnectionId(options.ConnectionId ?? "activitypub:" + name);
        Descriptor = Described(options);
        own = new OwnActor(options);
        known = new KnownActors(options.KeyLifetime);
        calls = new PlatformCalls(Connection, network, clock);
        client = new ActivityPubClient(calls, own, known, options.MaximumBytes);
        documents = new OwnDocuments(options, own);
        check = new DeliveryCheck(options, own, known);
        interactions = new ActivityPubInteractions(Connection, Descriptor.Channel, own);
        sending = new ActivityPubSending(options, own, client, calls);
    }

    public ConnectionId Connection { get; }

    public ChannelDescriptor Descriptor { get; }

    public WebhookVerdict Verify(WebhookRequest request)
    {
        if (request.Method is "GET" or "HEAD")
            return documents.Answer(request);
        if (request.Method != "POST")
            return new WebhookVerdict.Answer(405) { Headers = new Dictionary<string, string> { ["Allow"] = "GET, POST" } };
        var verdict = check.Verify(request);
        return verdict is WebhookVerdict.Deliver && IsFollow(request) ? new WebhookVerdict.Inquire() : verdict;
    }

    public async Task<WebhookVerdict> InquireAsync(WebhookRequest request, CancellationToken cancellationToken)
    {
        var verdict = check.Verify(request);
        if (verdict is WebhookVerdict.Inquire && check.KeyOf(request) is { } key)
            verdict = check.Judge(request, await client.FindOwnerAsync(key, cancellationToken).ConfigureAwait(false));

        // Before it is acknowledged: should the answer get lost, the request to follow comes again.
        if (verdict is WebhookVerdict.Deliver && IsFollow(request) && ActivityHead.Read(request.Body) is { Id: { } follow } head
            && known.Find(head.Actor, request.ReceivedAt) is { } follower)
        {
            await sending.AcceptAsync(follow, follower, cancellationToken).ConfigureAwait(false);
        }

        return verdict;
    }

    public WebhookContent Parse(WebhookEnvelope envelope) => interactions.Read(envelope);

    public Task<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken) => sending.SendAsync(message, cancellationToken);

    public async Task<ChannelProfile?> GetProfileAsync(string accountKey, CancellationToken cancellationToken)
    {
        var id = Vocabulary.Address(accountKey) is not null ? accountKey : await client.FindByHandleAsync(accountKey, cancellationToken).ConfigureAwait(false);
        if (Vocabulary.Address(id) is not { } address || await client.FindAsync(address, cancellationToken).ConfigureAwait(false) is not { } document)
            return null;
        if (RemoteActor.Read(document, calls.Now) is not { } actor || actor.Id != id)
            return null;
        var followers = Vocabulary.Address(actor.Followers) is { } list && Vocabulary.IsSameSite(actor.Followers, actor.Id)
            ? await client.FindAsync(list, cancellationToken).ConfigureAwait(false)
            : null;
        var count = followers is { } shown && Json.JsonText.Property(shown, "totalItems") is { ValueKind: System.Text.Json.JsonValueKind.Number } total && total.TryGetInt64(out var number) ? number : (long?)null;
        return RemoteActor.Profile(document, new Account(Descriptor.Channel, actor.Id, actor.Handle, actor.DisplayName), count);
    }

    /// <summary>Asks for the actor's own document by its public address, as other sites do before they take anything from it.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        if (await client.FindAsync(options.Actor!, cancellationToken).ConfigureAwait(false) is not { } shown)
            throw calls.Failed(ChannelFailure.Unavailable, "The actor's address does not show its document. See that the public address in Actor leads to the connection's webhook, also for GET.");
        if (RemoteActor.Read(shown, calls.Now) is not { } actor || actor.Id != own.Id || !actor.Keys.Any(key => key.Id == own.KeyId && key.PublicKey.AsSpan().SequenceEqual(own.Key.Public)))
            throw calls.Malformed("The actor's address shows another document or key than this connection's. See that Actor and PrivateKey are those of the host that answers there.");
    }

    private bool IsFollow(WebhookRequest request) =>
        options.AcceptsFollowers && ActivityHead.Read(request.Body) is { Type: "Follow" } head && head.Object == own.Id;

    private static ChannelDescriptor Described(ActivityPubOptions options)
    {
        OperationDescriptor Sends(ChannelOperation operation) => new(operation, SendIdempotency.Native)
        {
            TextLimits = [new TextLimit(options.LongestText, TextUnit.Graphemes)],
            MaximumMedia = options.MaximumMedia,
        };

        var capabilities = ChannelCapabilities.Webhook | ChannelCapabilities.Edits | ChannelCapabilities.Reactions | ChannelCapabilities.Reply
            | ChannelCapabilities.DirectMessage | ChannelCapabilities.Profile;
        List<OperationDescriptor> operations = [Sends(ChannelOperation.Reply), Sends(ChannelOperation.DirectMessage)];
        if (options.Followers is not null)
        {
            capabilities |= ChannelCapabilities.Publish;
            operations.Add(Sends(ChannelOperation.Publish));
        }

        return new ChannelDescriptor(new ChannelId("activitypub"), "ActivityPub", SiteKind.Microblog, capabilities) { Operations = operations };
    }
}
