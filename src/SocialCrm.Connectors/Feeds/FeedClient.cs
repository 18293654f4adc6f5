using System.Net;
using System.Net.Http.Headers;
using SocialCrm.Channels;
using SocialCrm.Connectors.Http;

namespace SocialCrm.Connectors.Feeds;

/// <summary>Asks for a feed, only for what is new, and follows where it has gone.</summary>
internal sealed class FeedClient(PlatformCalls calls, int mostBytes)
{
    private const int MostHops = 5;
    private const string Formats = "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";

    /// <summary>Asks, and follows at most five redirects; each is a new request that the network checks like any other.</summary>
    public async Task<FeedAnswer> FetchAsync(Uri address, FeedCursor cursor, CancellationToken cancellationToken)
    {
        var isForGood = true;
        Uri? moved = null;
        for (var hop = 0; hop <= MostHops; hop++)
        {
            using var request = Request(address, cursor);
            var answer = await calls.SendAsync(request, mostBytes, cancellationToken).ConfigureAwait(false);
            if (Redirect(address, answer) is not { } next)
                return new FeedAnswer(answer, address, moved);

            // What stands behind a detour may change again: only a chain of permanent moves is remembered.
            isForGood &= answer.Status is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
            address = next;
            moved = isForGood ? next : moved;
        }

        throw calls.Failed(ChannelFailure.Unavailable, $"The feed was redirected more than {MostHops} times. Check its address.");
    }

    private static HttpRequestMessage Request(Uri address, FeedCursor cursor)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", Formats);
        if (cursor.ETag is { } tag && EntityTagHeaderValue.TryParse(tag, out var parsed))
            request.Headers.IfNoneMatch.Add(parsed);
        request.Headers.IfModifiedSince = cursor.LastModified;
        return request;
    }

    private Uri? Redirect(Uri from, PlatformAnswer answer)
    {
        if (!IsRedirect(answer.Status))
            return null;
        if (answer.Headers.Location is not { } stated || !Uri.TryCreate(from, stated, out var next) || next.Scheme is not ("http" or "https"))
            throw calls.Failed(ChannelFailure.Unavailable, "The feed was redirected to no address of the web. Check its address.");
        if (from.Scheme == "https" && next.Scheme == "http")
            throw calls.Failed(ChannelFailure.Unavailable, "The feed was redirected from https to http, which is not followed. Check its address.");
        return next;
    }

    private static bool IsRedirect(HttpStatusCode status) => status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found
        or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
}
