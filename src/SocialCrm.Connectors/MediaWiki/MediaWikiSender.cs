using System.Globalization;
using System.Text;
using SocialCrm.Channels;
using SocialCrm.Connectors.Digests;
using SocialCrm.Connectors.Http;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.MediaWiki;

/// <summary>Answers on talk pages, publishes pages and writes mail through the wiki; and finds again what an earlier attempt left.</summary>
/// <remarks>The summary of each edit holds digits of the message's id, by which the history tells it.</remarks>
internal sealed class MediaWikiSender(MediaWikiSession session, MediaWikiClient client, MediaWikiInteractions interactions, MediaWikiOptions options)
{
    private const int MarkDigits = 12;
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(10);

    public async Task<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        IReadOnlyList<(string, string?)>? write;
        try
        {
            write = message.Operation switch
            {
                ChannelOperation.Reply => await ReplyAsync(message, cancellationToken).ConfigureAwait(false),
                ChannelOperation.Publish => await PublishAsync(message, cancellationToken).ConfigureAwait(false),
                _ => await MailAsync(message, cancellationToken).ConfigureAwait(false),
            };
        }
        catch (ChannelException fault)
        {
            return BeforeSending.Answer(fault, client.Now);
        }

        if (write is null)
            return new SendResult.Rejected("What it answers, or whom it is for, is not on the wiki any more, or is no page of wikitext.");
        if (write.Any(parameter => parameter.Item1 == "text" && Encoding.UTF8.GetByteCount(parameter.Item2!) > options.MaximumPageBytes))
            return new SendResult.Rejected($"With it the page would have more than {options.MaximumPageBytes} bytes. Archive older talk, or shorten it.");
        using var answer = await client.WriteAsync(write, cancellationToken).ConfigureAwait(false);
        return answer.Code is { } code ? Refused(code, answer) : Result(message, write, answer);
    }

    public async Task<SendResult.Accepted?> FindAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        (string, string)? page = ("titles", TitleOf(message));
        if (message.Operation == ChannelOperation.Reply)
        {
            var answered = await FindAnsweredAsync(message, withText: false, cancellationToken).ConfigureAwait(false);
            page = answered is { } found ? ("pageids", found.Change.Page.ToString(CultureInfo.InvariantCulture)) : null;
        }

        var revision = page is { } known
            ? await client.FindMarkAsync(known, MarkOf(message), message.CreatedAt - Skew, cancellationToken).ConfigureAwait(false)
            : null;
        return revision is { } id ? Accepted(id) : null;
    }

    private static string MarkOf(OutboundMessage message) => $"[{message.Id.ToString()[^MarkDigits..]}]";

    private string TitleOf(OutboundMessage message) => options.PublishUnder + message.Title;

    private async Task<IReadOnlyList<(string, string?)>?> ReplyAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        if (await FindAnsweredAsync(message, withText: true, cancellationToken).ConfigureAwait(false) is not var (change, added)
            || await client.OpenAsync(change.Page, cancellationToken).ConfigureAwait(false) is not var (revision, page, token))
        {
            return null;
        }

        var lines = WikiWords.Lines(message.Text);
        var text = TalkPage.Insert(page, added, [.. lines.SkipLast(1), lines[^1] + " ~~~~"]);
        return
        [
            .. Edit(message, text),
            ("pageid", change.Page.ToString(CultureInfo.InvariantCulture)), ("nocreate", "1"), ("baserevid", revision.ToString(CultureInfo.InvariantCulture)),
            ("token", token),
        ];
    }

    private async Task<IReadOnlyList<(string, string?)>?> PublishAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        var token = await client.GetTokenAsync(cancellationToken).ConfigureAwait(false);
        return [.. Edit(message, string.Join('\n', WikiWords.Lines(message.Text))), ("title", TitleOf(message)), ("createonly", "1"), ("token", token)];
    }

    private async Task<IReadOnlyList<(string, string?)>?> MailAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        if (MediaWikiReference.UserOf(message.Recipient) is not { } user || await client.FindUserAsync(user, cancellationToken).ConfigureAwait(false) is not var (name, _))
            return null;
        var token = await client.GetTokenAsync(cancellationToken).ConfigureAwait(false);
        return [("action", "emailuser"), ("target", name), ("subject", message.Title ?? options.Summary), ("text", message.Text), ("token", token)];
    }

    private (string, string?)[] Edit(OutboundMessage message, string text) =>
        [("action", "edit"), ("text", text), ("summary", $"{options.Summary} {MarkOf(message)}"), ("bot", options.MarkAsBot ? "1" : null)];

    /// <summary>The revision that is answered, with what it added.</summary>
    private async Task<(WikiChange Change, AddedLines Added)?> FindAnsweredAsync(OutboundMessage message, bool withText, CancellationToken cancellationToken)
    {
        if (MediaWikiReference.RevisionOf(message.ReplyTo) is not { } revision)
            return null;
        var read = await client.ReadAsync([revision], withText, cancellationToken).ConfigureAwait(false);
        if (read.Changes is not [{ Page: > 0 } change])
            return null;
        if (!withText || !read.Texts.TryGetValue(revision, out var after))
            return (change, new AddedLines([], null));
        var before = change.Parent == 0 ? null : await client.ReadAsync([change.Parent], withText: true, cancellationToken).ConfigureAwait(false);
        return (change, AddedLines.Between(before?.Texts.GetValueOrDefault(change.Parent) ?? "", after));
    }

    private SendResult.Accepted Accepted(long revision) => new(MediaWikiReference.Revision(revision), interactions.LinkOf(revision));

    private SendResult Result(OutboundMessage message, IReadOnlyList<(string, string?)> written, MediaWikiAnswer answer)
    {
        if (message.Operation == ChannelOperation.DirectMessage)
        {
            // The wiki gives mail no id.
            return answer.Find("emailuser", "result") is { } sent && JsonText.Of(sent) == "Success"
                ? new SendResult.Accepted("mail:" + ContentDigest.Of([.. written.Where(parameter => parameter.Item1 is "target" or "subject" or "text").Select(parameter => parameter.Item2)]))
                : new SendResult.Unknown("The wiki did not say whether the mail was sent.");
        }

        if (answer.Find("edit", "result") is { } result && JsonText.Of(result) == "Failure")
            return new SendResult.Rejected("The wiki did not save it: it asks for a captcha, or an extension refused it. Give the account the right to skip captchas.");
        return JsonText.Property(answer.Root, "edit") is { } edit && WikiChange.Number(edit, "newrevid") is { } revision
            ? Accepted(revision)
            : new SendResult.Unknown("The wiki did not say which revision it became.");
    }

    private SendResult Refused(string code, MediaWikiAnswer answer)
    {
        if (MediaWikiFault.IsBusy(code))
            return new SendResult.Throttled(client.Now + (answer.Answer.RetryAfter(client.Now) ?? TimeSpan.FromSeconds(code == "editconflict" ? 1 : 10)));
        if (MediaWikiFault.IsRefusal(code))
            return new SendResult.ReauthorizationRequired();

        // The token belonged to another session: the next attempt asks for one anew.
        if (code == "badtoken")
            return new SendResult.Throttled(client.Now + TimeSpan.FromSeconds(1));
        return MediaWikiFault.IsBroken(code)
            ? new SendResult.Unknown(session.Failure(code, answer.Answer).Message)
            : new SendResult.Rejected($"The wiki did not take it ({code}). Check the account's rights, the page's protection and the wiki's filters.");
    }
}
