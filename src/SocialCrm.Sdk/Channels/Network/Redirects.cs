using System.Net;

namespace SocialCrm.Channels;

/// <summary>Decides where a redirect leads, and what the next host may be told.</summary>
internal static class Redirects
{
    /// <summary>The most that are followed.</summary>
    public const int Most = 5;

    /// <summary>A stranger's host learns what is asked for and in which version it is known, and nothing else.</summary>
    private static readonly string[] ForStrangers = ["Accept", "Accept-Encoding", "Accept-Language", "If-Modified-Since", "If-None-Match", "User-Agent"];

    /// <summary>The request to make next; null when the answer is no redirect that may be followed.</summary>
    public static HttpRequestMessage? Next(HttpRequestMessage request, HttpResponseMessage response)
    {
        if (!IsRedirect(response.StatusCode) || response.Headers.Location is not { } location || request.RequestUri is not { } from)
            return null;
        if (request.Method != HttpMethod.Get && request.Method != HttpMethod.Head)
            return null;
        if (!Uri.TryCreate(from, location, out var to) || (IsSecure(from) && !IsSecure(to)))
            return null;

        var next = new HttpRequestMessage(request.Method, to) { Version = request.Version, VersionPolicy = request.VersionPolicy };
        var isSameOrigin = from.Scheme == to.Scheme && string.Equals(from.Authority, to.Authority, StringComparison.OrdinalIgnoreCase);
        foreach (var (name, values) in request.Headers.NonValidated)
        {
            if (isSameOrigin || ForStrangers.Contains(name, StringComparer.OrdinalIgnoreCase))
                next.Headers.TryAddWithoutValidation(name, values);
        }

        foreach (var option in (IDictionary<string, object?>)request.Options)
            ((IDictionary<string, object?>)next.Options)[option.Key] = option.Value;
        return next;
    }

    public static bool IsPermanent(HttpStatusCode status) => status is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;

    private static bool IsRedirect(HttpStatusCode status) =>
        IsPermanent(status) || status is HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect;

    private static bool IsSecure(Uri address) => address.Scheme == Uri.UriSchemeHttps;
}
