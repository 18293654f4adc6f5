using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Http;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Bluesky;

/// <summary>Makes attempts to send.</summary>
internal sealed class BlueskySending(BlueskyClient client, BlueskyPlaces places, BlueskyMedia media)
{
    private const string Reading = "Looking at what is answered";

    public async Task<SendResult> PostAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        var (post, fault) = await PreparedAsync(message, cancellationToken).ConfigureAwait(false);
        if (post is null)
            return fault!;
        var did = (await client.SessionAsync(cancellationToken).ConfigureAwait(false)).Did;
        var answer = await client.PutAsync("com.atproto.repo.putRecord", body => post.Write(body, did), cancellationToken).ConfigureAwait(false);
        var uri = $"at://{did}/app.bsky.feed.post/{Tid.Of(message)}";

        // The key is the message's own: what stands there is an earlier attempt, made when a handle or what is answered was another.
        return answer.IsSuccess || Xrpc.ErrorOf(answer) == "InvalidSwap" ? new SendResult.Accepted(uri, places.LinkOf(uri)) : Result(answer);
    }

    public async Task<SendResult> WriteAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        if (message.Recipient?.StartsWith("did:", StringComparison.Ordinal) != true)
            return new SendResult.Rejected("Recipient is no DID. Give the key of the account.");
        var found = await BeforeAsync(() => client.AskAsync("chat.bsky.convo.getConvoForMembers", [("members", message.Recipient)], cancellationToken)).ConfigureAwait(false);
        if (!found.IsSuccess)
            return Refusal(found);
        using var conversation = client.Xrpc.Read(found, "Opening a conversation");
        var id = JsonText.Property(conversation.RootElement, "convo") is { } convo ? JsonText.Of(convo, "id") : null;
        var facets = await BeforeAsync(() => FacetsAsync(message.Text, cancellationToken)).ConfigureAwait(false);
        var answer = await client.CallAsync("chat.bsky.convo.sendMessage", body => WriteMessage(body, (id ?? "", message.Text), facets), cancellationToken).ConfigureAwait(false);
        if (!answer.IsSuccess)
            return Result(answer);
        using var sent = client.Xrpc.Read(answer, "Sending a direct message");
        return JsonText.Of(sent.RootElement, "id") is { Length: > 0 } external
            ? new SendResult.Accepted(external)
            : new SendResult.Unknown("The service took the message and named no id for it.");
    }

    private static void WriteMessage(Utf8JsonWriter body, (string Conversation, string Text) message, IReadOnlyList<Facet> facets)
    {
        body.WriteString("convoId", message.Conversation);
        body.WriteStartObject("message");
        body.WriteString("text", message.Text);
        BlueskyPost.WriteFacets(body, facets);
        body.WriteEndObject();
    }

    /// <summary>Everything that a post needs, or what to answer instead.</summary>
    private async Task<(BlueskyPost? Post, SendResult? Fault)> PreparedAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        AnsweredPost? answered = null;
        if (message.Operation == ChannelOperation.Reply)
        {
            if (message.ReplyTo?.Contains("/app.bsky.feed.post/", StringComparison.Ordinal) != true)
                return (null, new SendResult.Rejected("Only posts can be answered in public. Answer a direct message with a direct message."));
            var answer = await BeforeAsync(() => client.AskAsync("app.bsky.feed.getPosts", [("uris", message.ReplyTo)], cancellationToken)).ConfigureAwait(false);
            if (!answer.IsSuccess)
                return (null, Refusal(answer));
            (answered, var fault) = Answered(answer);
            if (answered is null)
                return (null, new SendResult.Rejected(fault!));
        }

        var facets = await BeforeAsync(() => FacetsAsync(message.Text, cancellationToken)).ConfigureAwait(false);
        var (pictures, refused) = await BeforeAsync(() => media.UploadAsync(message.Media, cancellationToken)).ConfigureAwait(false);
        return refused is null ? (new BlueskyPost(message, facets, answered, pictures), null) : (null, new SendResult.Rejected(refused));
    }

    private (AnsweredPost? Post, string? Fault) Answered(PlatformAnswer answer)
    {
        using var document = client.Xrpc.Read(answer, Reading);
        var post = JsonText.List(document.RootElement, "posts").FirstOrDefault();
        if (JsonText.Of(post, "uri") is not { } uri || JsonText.Of(post, "cid") is not { } cid)
            return (null, "What it answers is gone.");
        if (JsonText.Property(post, "viewer") is { } viewer && JsonText.Property(viewer, "replyDisabled") is { ValueKind: JsonValueKind.True })
            return (null, "The author lets this account answer nothing there.");
        var root = JsonText.Property(post, "record") is { } record && JsonText.Property(record, "reply") is { } reply ? JsonText.Property(reply, "root") ?? default : default;
        return JsonText.Of(root, "uri") is { } rootUri && JsonText.Of(root, "cid") is { } rootCid
            ? (new AnsweredPost(uri, cid, rootUri, rootCid), null)
            : (new AnsweredPost(uri, cid, uri, cid), null);
    }

    private Task<IReadOnlyList<Facet>> FacetsAsync(string text, CancellationToken cancellationToken) => FacetFinder.FindAsync(text, async handle =>
    {
        var answer = await client.AskAsync("com.atproto.identity.resolveHandle", [("handle", handle)], cancellationToken).ConfigureAwait(false);
        if ((int)answer.Status is 400 or 404)
            return null;
        using var document = client.Xrpc.Read(answer, "Looking up whom the text mentions");
        return JsonText.Of(document.RootElement, "did");
    });

    /// <summary>What fails before the message is handed over has no effect.</summary>
    private async Task<T> BeforeAsync<T>(Func<Task<T>> prepare)
    {
        try
        {
            return await prepare().ConfigureAwait(false);
        }
        catch (ChannelException fault) when (!fault.HadNoEffect)
        {
            throw new ChannelException(client.Calls.Connection, fault.Failure, fault.Message, fault) { RetryAfter = fault.RetryAfter, HadNoEffect = true };
        }
    }

    /// <summary>What an error before the message was handed over means: never doubt.</summary>
    private SendResult Refusal(PlatformAnswer answer) =>
        Result(answer) is not SendResult.Unknown ? Result(answer)
            : throw new ChannelException(client.Calls.Connection, ChannelFailure.Unavailable, $"{Reading} was answered with {(int)answer.Status}. Try again later.") { HadNoEffect = true };

    private SendResult Result(PlatformAnswer answer)
    {
        var error = Xrpc.ErrorOf(answer);
        return (int)answer.Status switch
        {
            429 => new SendResult.Throttled(client.Calls.Now + (client.Xrpc.Wait(answer) ?? TimeSpan.FromMinutes(1))),
            401 or 403 => new SendResult.ReauthorizationRequired(),
            408 or >= 500 => new SendResult.Unknown($"The server answered {(int)answer.Status}."),
            _ => new SendResult.Rejected(ReasonOf(error, (int)answer.Status)),
        };
    }

    private static string ReasonOf(string error, int status) => error switch
    {
        "MessagesDisabled" => "The person takes no direct messages.",
        "NotFollowedBySender" => "The person takes direct messages only from accounts that they follow.",
        "BlockedActor" or "BlockedSubject" => "One of the two has blocked the other.",
        "RecipientNotFound" or "AccountSuspended" => "There is no such account any more.",
        "ConvoLocked" => "The conversation is closed.",
        _ => $"The server will not take it ({status}{(error.Length == 0 ? "" : $", {error}")}).",
    };
}
