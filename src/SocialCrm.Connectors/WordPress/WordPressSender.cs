using System.Net;
using System.Text;
using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Http;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.WordPress;

/// <summary>Answers comments and publishes posts, and finds again what an earlier attempt left.</summary>
/// <remarks>
/// WordPress takes the same words of one author under one comment once; a post is found by its name in addresses, which holds digits of the
/// message's id.
/// </remarks>
internal sealed class WordPressSender(PlatformCalls calls, WordPressClient client, WordPressOptions options)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan FloodPause = TimeSpan.FromSeconds(20);

    public async Task<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        if (message.Operation == ChannelOperation.Publish)
            return await PublishAsync(message, cancellationToken).ConfigureAwait(false);
        if (message.Operation != ChannelOperation.Reply)
            return new SendResult.Rejected("WordPress has no private messages.");
        (long Post, long Parent)? place;
        try
        {
            place = await FindPlaceAsync(message, cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelException fault)
        {
            return BeforeSending.Answer(fault, calls.Now);
        }

        return place is { } found
            ? await ReplyAsync(message, found, cancellationToken).ConfigureAwait(false)
            : new SendResult.Rejected("What it answers is no comment or post of the site, or is gone.");
    }

    public async Task<SendResult.Accepted?> FindAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        if (message.Operation == ChannelOperation.Publish)
        {
            var found = await client.FindPostAsync(WordPressWords.Slug(message), cancellationToken).ConfigureAwait(false);
            return found is var (id, link) ? new SendResult.Accepted(WordPressReference.Post(id), link) : null;
        }

        return await FindPlaceAsync(message, cancellationToken).ConfigureAwait(false) is var (post, parent)
            ? await FindReplyAsync(message, (post, parent), cancellationToken).ConfigureAwait(false)
            : null;
    }

    private async Task<SendResult> PublishAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        var post = new NewPost(WordPressWords.ToHtml(message.Title!), WordPressWords.ToHtml(message.Text, message.Media), WordPressWords.Slug(message));
        var answer = await client.CreateAsync("posts", (post, WordPressJson.Default.NewPost), cancellationToken).ConfigureAwait(false);
        return answer.IsSuccess ? Created(answer, WordPressReference.Post) : Refused(answer, Code(answer));
    }

    private async Task<SendResult> ReplyAsync(OutboundMessage message, (long Post, long Parent) place, CancellationToken cancellationToken)
    {
        var comment = new NewComment(place.Post, place.Parent, WordPressWords.ToHtml(message.Text));
        if (Encoding.UTF8.GetByteCount(comment.Content) > options.MaximumCommentBytes)
            return new SendResult.Rejected($"With its <, > and & escaped it has more than {options.MaximumCommentBytes} bytes. Shorten it.");
        var answer = await client.CreateAsync("comments", (comment, WordPressJson.Default.NewComment), cancellationToken).ConfigureAwait(false);
        if (answer.IsSuccess)
            return Created(answer, WordPressReference.Comment);

        var code = Code(answer);
        if (answer.Status != HttpStatusCode.Conflict || code != "comment_duplicate")
            return Refused(answer, code);
        return (SendResult?)await FindReplyAsync(message, place, cancellationToken).ConfigureAwait(false)
            ?? new SendResult.Rejected("The account has said the same in this place before, which WordPress takes once. Say it in other words.");
    }

    private async Task<SendResult.Accepted?> FindReplyAsync(OutboundMessage message, (long Post, long Parent) place, CancellationToken cancellationToken)
    {
        var access = await client.GetAccessAsync(cancellationToken).ConfigureAwait(false);
        var query = new WordPressQuery { Post = place.Post, Parent = place.Parent, Author = access.Id, NewestFirst = true };
        var list = await client.ListAsync(query, access, cancellationToken).ConfigureAwait(false);
        var found = list.Comments.FirstOrDefault(comment =>
            comment.Author == access.Id && comment.At > message.CreatedAt - Skew && !IsDiscarded(comment.Status) && WordPressWords.Says(comment, message.Text));
        return found is null ? null : new SendResult.Accepted(WordPressReference.Comment(found.Id), found.Link);
    }

    /// <summary>The post and the comment that are answered; null where the message names neither.</summary>
    private async Task<(long Post, long Parent)?> FindPlaceAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        if (WordPressReference.PostOf(message.ReplyTo) is { } post)
            return (post, 0);
        if (WordPressReference.CommentOf(message.ReplyTo) is not { } comment)
            return null;
        var under = WordPressReference.PostOf(message.Thread) ?? await client.FindPostAsync(comment, cancellationToken).ConfigureAwait(false);
        return under is > 0 ? (under.Value, comment) : null;
    }

    private static bool IsDiscarded(string? status) => status is "spam" or "trash";

    private static SendResult Created(PlatformAnswer answer, Func<long, string> reference)
    {
        try
        {
            using var json = JsonText.Parse(answer.Body);
            if (IsDiscarded(JsonText.Of(json.RootElement, "status")))
                return new SendResult.Rejected("The site's own rules put it among the spam. Let the account's comments pass there.");
            return WordPressComment.Number(json.RootElement, "id") is { } id
                ? new SendResult.Accepted(reference(id), JsonText.Of(json.RootElement, "link"))
                : new SendResult.Unknown("The site took it and did not say under which number.");
        }
        catch (JsonException)
        {
            return new SendResult.Unknown("The site answered something that is not JSON.");
        }
    }

    private static string? Code(PlatformAnswer answer)
    {
        try
        {
            using var json = JsonText.Parse(answer.Body);
            return JsonText.Of(json.RootElement, "code") is { Length: <= 64 } code && code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-') ? code : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private SendResult Refused(PlatformAnswer answer, string? code)
    {
        var status = (int)answer.Status;
        if (code == "comment_flood")
            return new SendResult.Throttled(calls.Now + FloodPause);
        return status switch
        {
            401 => new SendResult.ReauthorizationRequired(),
            429 => new SendResult.Throttled(calls.Now + (answer.RetryAfter(calls.Now) ?? TimeSpan.FromMinutes(1))),
            503 when answer.RetryAfter(calls.Now) is { } wait => new SendResult.Throttled(calls.Now + wait),
            408 or >= 500 => new SendResult.Unknown($"The site answered with {status}."),
            _ => new SendResult.Rejected($"The site refused it ({status}{(code is null ? "" : $", {code}")}). Check what the account may do, and whether comments are open there."),
        };
    }
}
