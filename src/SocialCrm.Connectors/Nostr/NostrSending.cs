using SocialCrm.Channels;

namespace SocialCrm.Connectors.Nostr;

/// <summary>Makes one attempt to send: the same event in every attempt, to all relays that can be reached.</summary>
internal sealed class NostrSending(NostrOptions options, NostrKey own, RelayNetwork network)
{
    private const int MostOfTheirRelays = 3;

    private static readonly TimeSpan UnstatedWait = TimeSpan.FromMinutes(1);

    private readonly PrivateMessages messages = new(own);

    public async Task<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        try
        {
            var relays = await OpenRelays.OpenAsync(network, options.Relays.Distinct(), cancellationToken).ConfigureAwait(false);
            await using (relays.ConfigureAwait(false))
            {
                return message.Operation switch
                {
                    ChannelOperation.Publish => await PublishAsync(relays, Note(message, []), null, cancellationToken).ConfigureAwait(false),
                    ChannelOperation.Reply => await ReplyAsync(relays, message, cancellationToken).ConfigureAwait(false),
                    _ => await WriteAsync(relays, message, cancellationToken).ConfigureAwait(false),
                };
            }
        }
        catch (ChannelException fault) when (fault.Failure == ChannelFailure.Throttled)
        {
            return new SendResult.Throttled(network.Now + (fault.RetryAfter ?? UnstatedWait));
        }
    }

    /// <summary>What no relay shows was said privately, or is gone: an answer to it must not tell everybody of it.</summary>
    private async Task<SendResult> ReplyAsync(OpenRelays relays, OutboundMessage message, CancellationToken cancellationToken)
    {
        if (message.ReplyTo is not { } answered || !NostrKey.IsHex(answered))
            return new SendResult.Rejected("What it answers has no id of an event. Write to its author instead.");
        var found = await relays.QueryAsync(RelayFilters.ById(answered), cancellationToken).ConfigureAwait(false);
        if (found.FirstOrDefault(candidate => candidate.Id == answered) is not { Kind: not EventKind.LegacyMessage } parent)
            return await WriteAsync(relays, message, cancellationToken).ConfigureAwait(false);
        var said = Note(message, NoteThread.Answering(parent, own.PublicKey), parent.Kind == EventKind.Note ? EventKind.Note : EventKind.Comment);
        return await PublishAsync(relays, said, (parent.Author, EventKind.RelayList), cancellationToken).ConfigureAwait(false);
    }

    private async Task<SendResult> WriteAsync(OpenRelays relays, OutboundMessage message, CancellationToken cancellationToken)
    {
        if (message.Recipient is not { } recipient || own.Shared(recipient) is null)
            return new SendResult.Rejected("Whom it is for is not known by a public key of 64 hexadecimal digits.");
        var (wrapping, id) = messages.Wrap(message, recipient, Content(message));
        var result = await PublishAsync(relays, wrapping, (recipient, EventKind.InboxRelays), cancellationToken).ConfigureAwait(false);
        return result is SendResult.Accepted ? new SendResult.Accepted(id) : result;
    }

    private NostrEvent Note(OutboundMessage message, IReadOnlyList<IReadOnlyList<string>> tags, int kind = EventKind.Note)
    {
        List<IReadOnlyList<string>> all = [.. tags, .. message.Media.Select(address => new[] { "imeta", "url " + address.AbsoluteUri })];
        if (message.Language is { Length: >= 2 } language)
            all.AddRange([["L", "ISO-639-1"], ["l", language[..2].ToLowerInvariant(), "ISO-639-1"]]);

        // Two messages of the same words in the same second are two.
        all.Add(["outbox", message.Id.ToString()]);
        return new NostrDraft(message.CreatedAt, kind, all, Content(message)).SignedBy(own);
    }

    private static string Content(OutboundMessage message) =>
        message.Media.Count == 0 ? message.Text : $"{message.Text}\n\n{string.Join('\n', message.Media.Select(address => address.AbsoluteUri))}";

    /// <summary>Hands it to the own relays, and then, as a courtesy, to those where the person reads.</summary>
    private async Task<SendResult> PublishAsync(OpenRelays relays, NostrEvent said, (string Person, int List)? reader, CancellationToken cancellationToken)
    {
        var results = await Task.WhenAll(relays.Sessions.Select(session => TryPublishAsync(session, said, cancellationToken))).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        if (Array.Exists(results, result => result is SendResult.Accepted) && reader is { } who)
            await DeliverAsync(relays, said, who.Person, who.List, cancellationToken).ConfigureAwait(false);
        return Best(results);
    }

    private async Task DeliverAsync(OpenRelays relays, NostrEvent said, string person, int list, CancellationToken cancellationToken)
    {
        try
        {
            if (await relays.NewestAsync(list, person, cancellationToken).ConfigureAwait(false) is not { } found)
                return;
            var theirs = found.Tags.Where(tag => tag.Count > 1 && tag[0] is "r" or "relay" && (tag.Count == 2 || tag[2] == "read"))
                .Select(tag => Uri.TryCreate(tag[1], UriKind.Absolute, out var relay) && relay is { Scheme: "wss" or "ws", UserInfo.Length: 0 } ? relay : null)
                .OfType<Uri>().Except(options.Relays).Distinct().Take(MostOfTheirRelays).ToList();
            if (theirs.Count == 0)
                return;
            var opened = await OpenRelays.OpenAsync(network, theirs, cancellationToken).ConfigureAwait(false);
            await using (opened.ConfigureAwait(false))
                await Task.WhenAll(opened.Sessions.Select(session => TryPublishAsync(session, said, cancellationToken))).ConfigureAwait(false);
        }
        catch (ChannelException)
        {
            // It is published already; where they read may be away, or not let strangers in.
        }
    }

    private async Task<SendResult> TryPublishAsync(RelaySession session, NostrEvent said, CancellationToken cancellationToken)
    {
        try
        {
            return Result(await session.PublishAsync(said, cancellationToken).ConfigureAwait(false), said.Id);
        }
        catch (ChannelException fault)
        {
            return new SendResult.Unknown(fault.Message);
        }
    }

    private SendResult Result(RelayMessage answer, string id) => answer switch
    {
        { IsTaken: true } or { Code: "duplicate" } => new SendResult.Accepted(id, "nostr:" + Bech32.Write("note", Convert.FromHexString(id))),
        { Code: "rate-limited" } => new SendResult.Throttled(network.Now + UnstatedWait),
        { Code: "auth-required" or "restricted" } => new SendResult.ReauthorizationRequired(),
        { Code: "blocked" or "invalid" or "pow" or "mute" } => new SendResult.Rejected($"The relay does not take it ({answer.Code})."),
        _ => new SendResult.Unknown("The relay answered with an error."),
    };

    /// <summary>One relay that has it is enough; short of that, what leaves the most open.</summary>
    private static SendResult Best(SendResult[] results) =>
        Array.Find(results, result => result is SendResult.Accepted)
        ?? Array.Find(results, result => result is SendResult.Unknown)
        ?? Array.Find(results, result => result is SendResult.Throttled)
        ?? Array.Find(results, result => result is SendResult.ReauthorizationRequired)
        ?? results[0];
}
