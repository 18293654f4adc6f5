using System.Collections.Concurrent;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Mail;

/// <summary>Sends a mail, says truly what became of it, and finds what an earlier attempt left.</summary>
internal sealed class MailSending(MailOptions options, MailAccess access, MailSession session, MailLookup lookup)
{
    private const int MostDoubts = 10_000;

    /// <summary>When to try again what a server refuses for now, as those do that want to see a stranger twice.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(5);

    private readonly MailComposer composer = new(new Mailbox(MailRecipient.Of(options.Address)!, options.DisplayName), MailKey.Of(options.Address)!.Split('@')[^1]);
    private readonly ConcurrentDictionary<OutboxMessageId, DateTimeOffset> doubts = new();

    public async Task<SendResult> SendAsync(IConnectionAuth connector, OutboundMessage message, CancellationToken cancellationToken)
    {
        var draft = await BeforeSendingAsync(() => DraftAsync(connector, message, cancellationToken)).ConfigureAwait(false);
        if (draft is null)
            return new SendResult.Rejected("It cannot be told whom to write to: the mail that is answered is not in the mailbox any more, or the address is none. Send a direct message to the author's address.");
        var mail = composer.Compose(message, draft);
        var envelope = new SmtpEnvelope(MailRecipient.Of(options.Address)!, [draft.To.Address, .. options.SentCopy == MailSentCopy.OwnAddress ? [MailRecipient.Of(options.Address)!] : Array.Empty<string>()]);
        using var smtp = await BeforeSendingAsync(() => access.OpenSmtpAsync(connector, cancellationToken)).ConfigureAwait(false);
        var result = await HandInAsync(smtp, envelope, mail, cancellationToken).ConfigureAwait(false);
        if (result is not null)
            return result;
        await AfterSendingAsync(connector, smtp, mail, cancellationToken).ConfigureAwait(false);
        return Accepted(message);
    }

    /// <summary>The message as the mailbox has it; null when it surely did not arrive, which takes a while to be sure.</summary>
    public async Task<SendResult.Accepted?> FindAsync(IConnectionAuth connector, OutboundMessage message, CancellationToken cancellationToken)
    {
        var id = MailMessageId.Of(message.Id, composer.Domain);
        var isThere = await session.RunAsync(connector, imap => lookup.HasCopyAsync(imap, id, cancellationToken), cancellationToken).ConfigureAwait(false);
        if (isThere || !message.MayHaveArrived)
        {
            doubts.TryRemove(message.Id, out _);
            return isThere ? Accepted(message) : null;
        }

        // The attempt was before this look; the copy may still be on its way.
        if (doubts.Count > MostDoubts)
            doubts.Clear();
        var left = doubts.GetOrAdd(message.Id, access.Clock.GetUtcNow()) + options.SentCopyDelay - access.Clock.GetUtcNow();
        if (left > TimeSpan.Zero)
            throw access.Faults.NotYet("No copy of the message has come yet. It is looked for again later.", left);
        doubts.TryRemove(message.Id, out _);
        return null;
    }

    private async Task<MailDraft?> DraftAsync(IConnectionAuth connector, OutboundMessage message, CancellationToken cancellationToken)
    {
        var to = message.Recipient is { } recipient ? MailRecipient.Of(recipient) : null;
        if (message.Operation == ChannelOperation.DirectMessage)
            return to is null ? null : new MailDraft(new Mailbox(to, null), message.Title ?? "") { InReplyTo = message.ReplyTo, References = Thread(message) };
        var headers = await session.RunAsync(connector, imap => lookup.FindAsync(imap, message.ReplyTo!, cancellationToken), cancellationToken).ConfigureAwait(false);
        if (headers is not null && new MailParent(headers).Answer(message.Title, MailKey.Of(options.Address)!) is { } answer)
            return answer;
        return to is null ? null : new MailDraft(new Mailbox(to, null), message.Title ?? "Re:") { InReplyTo = message.ReplyTo, References = Thread(message) };
    }

    private static IReadOnlyList<string> Thread(OutboundMessage message) => [.. new[] { message.Thread, message.ReplyTo }.OfType<string>().Distinct()];

    /// <summary>Null when the server took it.</summary>
    private async Task<SendResult?> HandInAsync(SmtpClient smtp, SmtpEnvelope envelope, byte[] mail, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await BeforeSendingAsync(() => smtp.SendAsync(envelope, mail, cancellationToken), () => !smtp.MayHaveArrived).ConfigureAwait(false);
            if (answer.IsGood)
                return null;
            if (answer.Code is 530 or 535)
                return new SendResult.ReauthorizationRequired();
            return answer.IsForNow
                ? new SendResult.Throttled(access.Clock.GetUtcNow() + (answer.RetryAfter ?? Wait))
                : new SendResult.Rejected($"The mail server refused it ({answer.Status}). Check the address, and what the account may send.");
        }
        catch (ChannelException fault) when (!fault.HadNoEffect)
        {
            return new SendResult.Unknown($"The answer to the mail was lost. {fault.Message}");
        }
    }

    /// <summary>What fails here fails after the mail has gone, so nothing of it counts.</summary>
    private async Task AfterSendingAsync(IConnectionAuth connector, SmtpClient smtp, byte[] mail, CancellationToken cancellationToken)
    {
        try
        {
            await smtp.QuitAsync(cancellationToken).ConfigureAwait(false);
            if (options.SentCopy == MailSentCopy.Filed)
                await session.RunAsync(connector, imap => FileAsync(imap, mail, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is ChannelException or OperationCanceledException)
        {
            // The copy is a service to people; the mail itself was taken.
        }
    }

    private async Task<bool> FileAsync(ImapClient imap, byte[] mail, CancellationToken cancellationToken)
    {
        await imap.AppendAsync(ImapFolderName.Encode(options.SentFolder), mail, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private SendResult.Accepted Accepted(OutboundMessage message) => new(MailMessageId.Of(message.Id, composer.Domain));

    /// <summary>Whatever fails before the mail is handed over had no effect, and may be tried again without doubt.</summary>
    private static async Task<T> BeforeSendingAsync<T>(Func<Task<T>> work, Func<bool>? isBefore = null)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (ChannelException fault) when (!fault.HadNoEffect && isBefore?.Invoke() != false)
        {
            throw new ChannelException(fault.Connection, fault.Failure, fault.Message, fault) { HadNoEffect = true, RetryAfter = fault.RetryAfter };
        }
    }
}
