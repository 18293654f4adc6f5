using System.Net;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Tests.Platforms;

/// <summary>Follows the redirects of requests that are marked so, and says where they led, as the core's network does.</summary>
internal sealed class FollowingHandler(HttpMessageHandler platform) : DelegatingHandler(platform)
{
    private const int Most = 5;

    private static readonly HttpRequestOptionsKey<bool> Following = new("SocialCrm.Following");
    private static readonly HttpRequestOptionsKey<Uri> Moved = new("SocialCrm.Moved");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Uri? moved = null;
        var isForGood = true;
        for (var hops = 0; hops <= Most; hops++)
        {
            var response = await base.SendAsync(request, cancellationToken);
            response.RequestMessage = request;
            if (!request.Options.TryGetValue(Following, out _) || Next(request, response) is not { } next)
            {
                if (moved is not null)
                    request.Options.Set(Moved, moved);
                return response;
            }

            isForGood &= response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
            moved = isForGood ? next : moved;
            request = Again(request, next);
        }

        throw new ChannelException(new ConnectionId("test"), ChannelFailure.Unavailable, "It leads in a circle.");
    }

    private static Uri? Next(HttpRequestMessage request, HttpResponseMessage response) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308
        && response.Headers.Location is { } stated
        && Uri.TryCreate(request.RequestUri, stated, out var next)
        && (next.Scheme == "https" || (next.Scheme == "http" && request.RequestUri!.Scheme == "http"))
            ? next
            : null;

    private static HttpRequestMessage Again(HttpRequestMessage request, Uri address)
    {
        var again = new HttpRequestMessage(request.Method, address);
        foreach (var header in request.Headers)
            again.Headers.TryAddWithoutValidation(header.Key, header.Value);
        foreach (var option in (IDictionary<string, object?>)request.Options)
            ((IDictionary<string, object?>)again.Options)[option.Key] = option.Value;
        return again;
    }
}
