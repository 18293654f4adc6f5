using System.Collections.Concurrent;
using SocialCrm.Channels;
using SocialCrm.Connectors.Http;

namespace SocialCrm.Connectors.ActivityPub;

/// <summary>Makes one attempt to send.</summary>
internal sealed class ActivityPubSending(ActivityPubOptions options, OwnActor own, ActivityPubClient client, PlatformCalls calls)
{
    private const int AtOnce = 8;

    private static readonly TimeSpan UnstatedWait = TimeSpan.FromMinutes(1);

    private readonly OutgoingNote note = new(own);

    public async Task<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return message.Operation switch
            {
                ChannelOperation.Publish => await PublishAsync(message, cancellationToken).ConfigureAwait(false),
                ChannelOperation.Reply => await ReplyAsync(message, cancellationToken).ConfigureAwait(false),
                _ => await DeliverAsync(message, message.Recipient, isPublic: false, cancellationToken).ConfigureAwait(false),
            };
        }
        catch (ChannelException fault) when (fault.Failure == ChannelFailure.Throttled)
        {
            return new SendResult.Throttled(calls.Now + (fault.RetryAfter ?? UnstatedWait));
        }
    }

    /// <summary>Lets somebody follow; their site repeats the request until it has heard so.</summary>
    public async Task AcceptAsync(string follow, RemoteActor follower, CancellationToken cancellationToken)
    {
        var answer = await client.DeliverAsync(follower.Inbox, note.Accept(follow, follower.Id), cancellationToken).ConfigureAwait(false);
        if (!answer.IsSuccess && Result(answer, "") is not SendResult.Rejected)
            throw calls.Refused(answer, "The answer to a follower");
    }

    /// <summary>An answer is as public as what it answers, and reaches its author.</summary>
    private async Task<SendResult> ReplyAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        if (Vocabulary.Address(message.ReplyTo) is not { } address)
            return new SendResult.Rejected("What it answers has no address. Write to its author instead.");
        var answered = await client.FindAsync(address, cancellationToken).ConfigureAwait(false);
        if (answered is { } gone && Vocabulary.TypeOf(gone) == "Tombstone")
            return new SendResult.Rejected("What it answers was taken back.");

        // What may not be seen was not public, or is gone; an answer to it must not tell everybody of it.
        var author = answered is { } found ? Vocabulary.IdOf(found, "attributedTo") ?? Vocabulary.IdOf(found, "actor") : null;
        var isPublic = answered is { } shown && Vocabulary.Ids(shown, "to").Concat(Vocabulary.Ids(shown, "cc")).Any(Vocabulary.IsPublic);
        return await DeliverAsync(message, author ?? message.Recipient, isPublic, cancellationToken).ConfigureAwait(false);
    }

    private async Task<SendResult> DeliverAsync(OutboundMessage message, string? recipient, bool isPublic, CancellationToken cancellationToken)
    {
        if (recipient is null || await client.FindActorAsync(recipient, cancellationToken).ConfigureAwait(false) is not { } actor)
            return new SendResult.Rejected("Whom it is for cannot be found: their site does not show them, or they are gone.");
        var activity = note.Write(message, [actor.Id], isPublic, actor);
        var answer = await client.DeliverAsync(actor.Inbox, activity, cancellationToken).ConfigureAwait(false);
        return Result(answer, own.NoteOf(message.Id));
    }

    /// <summary>Delivers once to each site. One that is away does not keep the others from hearing, nor has them hear again and again.</summary>
    private async Task<SendResult> PublishAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        var followers = await options.Followers!(cancellationToken).ConfigureAwait(false);
        if (followers.Count == 0)
            return new SendResult.Rejected("Nobody follows yet, so there is nowhere to deliver to.");
        var activity = note.Write(message, [], isPublic: true, mentioned: null);
        var results = new ConcurrentBag<SendResult>();
        var delivered = new ConcurrentDictionary<Uri, bool>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(followers.Distinct(), parallel, async (follower, token) =>
            results.Add(await PublishToAsync(follower, activity, delivered, token).ConfigureAwait(false))).ConfigureAwait(false);
        return results.Any(result => result is SendResult.Accepted)
            ? new SendResult.Accepted(own.NoteOf(message.Id))
            : results.FirstOrDefault(result => result is SendResult.Throttled) ?? results.FirstOrDefault(result => result is SendResult.Unknown) ?? results.First();
    }

    private async Task<SendResult> PublishToAsync(string follower, string activity, ConcurrentDictionary<Uri, bool> delivered, CancellationToken cancellationToken)
    {
        try
        {
            if (await client.FindActorAsync(follower, cancellationToken).ConfigureAwait(false) is not { } actor)
                return new SendResult.Rejected("The followers' sites do not show them any more.");
            var inbox = actor.SharedInbox ?? actor.Inbox;
            if (!delivered.TryAdd(inbox, true))
                return new SendResult.Rejected("The site has it already.");
            return Result(await client.DeliverAsync(inbox, activity, cancellationToken).ConfigureAwait(false), follower);
        }
        catch (ChannelException fault) when (fault.Failure == ChannelFailure.Throttled)
        {
            return new SendResult.Throttled(calls.Now + (fault.RetryAfter ?? UnstatedWait));
        }
        catch (ChannelException fault)
        {
            return new SendResult.Unknown(fault.Message);
        }
    }

    /// <summary>A site that cannot check the signature may not have reached the actor's document, and may the next time: repeating does no harm.</summary>
    private SendResult Result(PlatformAnswer answer, string externalId) => (int)answer.Status switch
    {
        >= 200 and < 300 => new SendResult.Accepted(externalId),
        429 => new SendResult.Throttled(calls.Now + (answer.RetryAfter(calls.Now) ?? UnstatedWait)),
        503 when answer.RetryAfter(calls.Now) is { } wait => new SendResult.Throttled(calls.Now + wait),
        401 => new SendResult.Unknown("The other site did not take the signature (401). See that the actor's document can be reached from outside."),
        403 => new SendResult.Rejected("The other site takes nothing from this actor (403)."),
        404 or 410 => new SendResult.Rejected("The inbox is gone."),
        408 or 425 or >= 500 => new SendResult.Unknown($"The other site answered {(int)answer.Status}."),
        var status => new SendResult.Rejected($"The other site does not take it ({status})."),
    };
}
