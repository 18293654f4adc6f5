namespace SocialCrm.Channels;

/// <summary>What a connector tells the core of a request it makes, and what the core tells of the answer.</summary>
public static class ChannelRequest
{
    private static readonly HttpRequestOptionsKey<bool> Repeatable = new("SocialCrm.Repeatable");
    private static readonly HttpRequestOptionsKey<bool> Following = new("SocialCrm.Following");
    private static readonly HttpRequestOptionsKey<bool> Streamed = new("SocialCrm.Streamed");
    private static readonly HttpRequestOptionsKey<int> Cost = new("SocialCrm.Cost");
    private static readonly HttpRequestOptionsKey<Uri> Moved = new("SocialCrm.Moved");

    /// <summary>Says that the request may be repeated when its answer was lost, though its method does not say so: a query sent with POST, or a write that the platform tells by its key.</summary>
    public static HttpRequestMessage MarkRepeatable(this HttpRequestMessage request) => Mark(request, Repeatable);

    /// <summary>Says that redirects are to be followed: at most five, each address checked anew, only for GET and HEAD, never from HTTPS to HTTP.</summary>
    /// <remarks>Another host is told only the headers that ask for content and its version: never a token. A sixth redirect throws <see cref="ChannelException"/>.</remarks>
    public static HttpRequestMessage MarkFollowing(this HttpRequestMessage request) => Mark(request, Following);

    /// <summary>Says that the answer is read while it comes, for as long as it lasts: only its head is waited for, and its size is not limited. Ask with <see cref="HttpCompletionOption.ResponseHeadersRead"/>.</summary>
    public static HttpRequestMessage MarkStreamed(this HttpRequestMessage request) => Mark(request, Streamed);

    /// <summary>Says how many units of the <see cref="DailyQuota"/> of the descriptor the request takes, each time it is made: 1 where it says nothing, 0 for what the platform does not count, such as asking for a token or another host.</summary>
    public static HttpRequestMessage MarkCost(this HttpRequestMessage request, int units)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfNegative(units);
        request.Options.Set(Cost, units);
        return request;
    }

    /// <summary>Whether repeating the request is safe: GET, HEAD and OPTIONS, or marked so.</summary>
    public static bool IsRepeatable(this HttpRequestMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Method == HttpMethod.Get || request.Method == HttpMethod.Head || request.Method == HttpMethod.Options || Has(request, Repeatable);
    }

    /// <summary>Where what was asked for has moved for good (301 or 308 at every step so far): the address to ask from now on. Null where it has not moved, or only for now.</summary>
    public static Uri? MovedTo(this HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return response.RequestMessage is { } request && request.Options.TryGetValue(Moved, out var address) ? address : null;
    }

    internal static bool IsFollowing(HttpRequestMessage request) => Has(request, Following);

    internal static bool IsStreamed(HttpRequestMessage request) => Has(request, Streamed);

    internal static int CostOf(HttpRequestMessage request) => request.Options.TryGetValue(Cost, out var units) ? units : 1;

    internal static void SetMovedTo(HttpRequestMessage request, Uri address) => request.Options.Set(Moved, address);

    private static HttpRequestMessage Mark(HttpRequestMessage request, HttpRequestOptionsKey<bool> mark)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Options.Set(mark, true);
        return request;
    }

    private static bool Has(HttpRequestMessage request, HttpRequestOptionsKey<bool> mark) => request.Options.TryGetValue(mark, out var marked) && marked;
}
