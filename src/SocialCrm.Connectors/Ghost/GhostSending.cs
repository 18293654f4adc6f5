using System.Globalization;
using System.Net;
using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Html;
using SocialCrm.Connectors.Http;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Ghost;

/// <summary>Answers comments as a member, publishes posts as the integration, and finds what an earlier attempt left.</summary>
internal sealed class GhostSending(GhostClient client, GhostOptions options)
{
    private const int LongestTitle = 255;

    /// <summary>The site's clock may be behind: a time of ours that lies in its future is replaced by its own.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(15);

    public async Task<SendResult> ReplyAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        var (thread, fault) = await ThreadAsync(message, cancellationToken).ConfigureAwait(false);
        if (thread is null)
            return fault!;
        var answer = await client.AddAsync("comments/", "comments", body => WriteComment(body, message, thread), cancellationToken).ConfigureAwait(false);
        return answer.IsSuccess ? Accepted(client.Read(answer, "Answering a comment"), "comments") : Result(answer);
    }

    public async Task<SendResult> PublishAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        if (message.Title!.Length > LongestTitle)
            return new SendResult.Rejected($"A title has at most {LongestTitle} characters.");
        var answer = await client.AddAsync(
            "posts/?source=html",
            "posts",
            body =>
            {
                body.WriteString("title", message.Title);
                body.WriteString("slug", SlugOf(message));
                body.WriteString("html", GhostText.ToHtml(message.Text));
                body.WriteString("status", "published");
            },
            cancellationToken).ConfigureAwait(false);
        return answer.IsSuccess ? Accepted(client.Read(answer, "Publishing a post"), "posts") : Result(answer);
    }

    public async Task<SendResult.Accepted?> FindPostAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        var answer = await client.GetAsync($"posts/slug/{SlugOf(message)}/", [("fields", "id,url")], cancellationToken).ConfigureAwait(false);
        return answer.Status == HttpStatusCode.NotFound ? null : Accepted(client.Read(answer, "Looking for a post"), "posts") as SendResult.Accepted;
    }

    /// <summary>The comment of this member, under what is answered, that says the same and is not older than the message.</summary>
    public async Task<SendResult.Accepted?> FindReplyAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        var filter = $"member_id:{options.Member}+created_at:>='{GhostCursor.Text(message.CreatedAt - Skew)}'";
        var answer = await client.GetAsync("comments/", [("limit", "100"), ("order", "created_at asc"), ("filter", filter)], cancellationToken).ConfigureAwait(false);
        using var document = client.Read(answer, "Looking for a comment");
        var words = HtmlText.ToPlainText(GhostText.ToHtml(message.Text));
        var found = JsonText.List(document.RootElement, "comments").FirstOrDefault(comment =>
            (JsonText.Of(comment, "in_reply_to_id") ?? JsonText.Of(comment, "parent_id")) == message.ReplyTo && HtmlText.ToPlainText(JsonText.Of(comment, "html")) == words);
        return GhostInteractions.IdOf(found, "id") is { } id ? new SendResult.Accepted(id, LinkOf(found, id)) : null;
    }

    private static string SlugOf(OutboundMessage message) => GhostText.Slug(message.Title ?? "", message.Id.ToString());

    private static string? LinkOf(JsonElement comment, string id) =>
        JsonText.Property(comment, "post") is { } post && JsonText.Of(post, "url") is { Length: > 0 } url ? $"{url}#ghost-comments-{id}" : null;

    private void WriteComment(Utf8JsonWriter body, OutboundMessage message, string thread)
    {
        body.WriteString("member_id", options.Member);
        body.WriteString("parent_id", thread);
        if (thread != message.ReplyTo)
            body.WriteString("in_reply_to_id", message.ReplyTo);
        body.WriteString("html", GhostText.ToHtml(message.Text));
        body.WriteString("created_at", message.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }

    /// <summary>Threads have two levels: the first comment of the one that is answered, or what to answer instead.</summary>
    private async Task<(string? Thread, SendResult? Fault)> ThreadAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        if (message.ReplyTo is not { Length: <= 64 } id || !id.All(char.IsAsciiLetterOrDigit))
            return (null, new SendResult.Rejected("Only comments can be answered. Give the id of one."));
        PlatformAnswer answer;
        try
        {
            answer = await client.GetAsync($"comments/{id}/", [], cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelException fault) when (!fault.HadNoEffect)
        {
            throw new ChannelException(client.Calls.Connection, fault.Failure, fault.Message, fault) { RetryAfter = fault.RetryAfter, HadNoEffect = true };
        }

        if (!answer.IsSuccess)
            return (null, Refusal(answer));
        using var document = client.Read(answer, "Looking at what is answered");
        var comment = JsonText.List(document.RootElement, "comments").FirstOrDefault();
        return JsonText.Of(comment, "status") == "deleted"
            ? (null, new SendResult.Rejected("What it answers was taken back."))
            : (GhostInteractions.IdOf(comment, "parent_id") ?? id, null);
    }

    private static SendResult Accepted(JsonDocument document, string list)
    {
        using (document)
        {
            var made = JsonText.List(document.RootElement, list).FirstOrDefault();
            return GhostInteractions.IdOf(made, "id") is { } id
                ? new SendResult.Accepted(id, list == "posts" ? JsonText.Of(made, "url") : LinkOf(made, id))
                : new SendResult.Unknown("The site took it and named no id for it.");
        }
    }

    /// <summary>What an error before anything was handed over means: never doubt.</summary>
    private SendResult Refusal(PlatformAnswer answer) => Result(answer) is not SendResult.Unknown and var result
        ? result
        : throw new ChannelException(client.Calls.Connection, ChannelFailure.Unavailable, $"The site answered {(int)answer.Status}. Try again later.") { HadNoEffect = true };

    private SendResult Result(PlatformAnswer answer) => (int)answer.Status switch
    {
        429 => new SendResult.Throttled(client.Calls.Now + (answer.RetryAfter(client.Calls.Now) ?? TimeSpan.FromMinutes(1))),
        401 => new SendResult.ReauthorizationRequired(),
        403 => new SendResult.Rejected("The site lets this member or this integration not do that: check who may comment, and what the integration may do."),
        404 => new SendResult.Rejected("What it answers, or the member it is written as, is not there."),
        405 => new SendResult.Rejected("Comments are switched off on this site."),
        408 or >= 500 => new SendResult.Unknown($"The site answered {(int)answer.Status}."),
        _ => new SendResult.Rejected($"The site will not take it ({(int)answer.Status})."),
    };
}
