using System.Net.Http.Headers;
using SocialCrm.Channels;
using SocialCrm.Connectors.Http;

namespace SocialCrm.Connectors.Feeds;

/// <summary>Asks for a feed, only for what is new, and follows where it has gone.</summary>
internal sealed class FeedClient(PlatformCalls calls, int mostBytes)
{
    private const string Formats = "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";

    /// <summary>Asks; the network follows redirects, each checked like any other address.</summary>
    public async Task<FeedAnswer> FetchAsync(Uri address, FeedCursor cursor, CancellationToken cancellationToken)
    {
        using var request = Request(address, cursor);
        request.MarkFollowing();
        var answer = await calls.SendAsync(request, mostBytes, cancellationToken).ConfigureAwait(false);
        return (int)answer.Status is 301 or 302 or 303 or 307 or 308
            ? throw calls.Failed(ChannelFailure.Unavailable, "The feed was redirected to no address of the web, or from https to http, which is not followed. Check its address.")
            : new FeedAnswer(answer, answer.Address ?? address, answer.MovedTo);
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
}
