namespace SocialCrm.Channels;

/// <summary>What a connector tells the core of a request it makes.</summary>
public static class ChannelRequest
{
    private static readonly HttpRequestOptionsKey<bool> Repeatable = new("SocialCrm.Repeatable");

    /// <summary>Says that the request may be repeated when its answer was lost, though its method does not say so: a query sent with POST, or a write that the platform tells by its key.</summary>
    public static HttpRequestMessage MarkRepeatable(this HttpRequestMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Options.Set(Repeatable, true);
        return request;
    }

    /// <summary>Whether repeating the request is safe: GET, HEAD and OPTIONS, or marked so.</summary>
    public static bool IsRepeatable(this HttpRequestMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Method == HttpMethod.Get || request.Method == HttpMethod.Head || request.Method == HttpMethod.Options
            || (request.Options.TryGetValue(Repeatable, out var marked) && marked);
    }
}
