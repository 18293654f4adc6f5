namespace SocialCrm.Channels;

/// <summary>Lends a connector its way to the network. Implemented by the core; a connector takes it in its constructor and opens no connection of its own.</summary>
/// <remarks>
/// <para>
/// Behind it every address is resolved once, checked and then connected to, so that a name that a stranger chose cannot lead into the host's own
/// network; the rate limits that the platform's headers state are kept; reads are retried; and one dead platform slows no other.
/// </para>
/// <para>
/// Redirects are not followed unless the request was marked with <see cref="ChannelRequest.MarkFollowing"/>: a 3xx is answered as it came. An answer
/// is read whole before it is handed over, up to a size that the host sets, unless it was marked with <see cref="ChannelRequest.MarkStreamed"/>.
/// </para>
/// <para>Thread-safe.</para>
/// </remarks>
public interface IChannelNetwork
{
    /// <summary>The client of a connection. Make one in the constructor and keep it; it needs no disposing.</summary>
    /// <remarks>
    /// <para>
    /// GET and HEAD are retried; anything else only when the request was marked with <see cref="ChannelRequest.MarkRepeatable"/>. Throws
    /// <see cref="ChannelException"/> when the platform cannot be reached, or asks to wait longer than is worth waiting, also before asking when
    /// the quota is known to be used up; <see cref="ChannelException.HadNoEffect"/> says when nothing was sent. Any other answer is given as it came, 5xx after the repetitions.
    /// </para>
    /// <para>
    /// A platform asks to wait by 429, and by 403 where the answer says so: it has <c>Retry-After</c>, or a header that tells of a quota of more than one that
    /// nothing remains of it, or is JSON whose <c>reason</c> is <c>quotaExceeded</c>, <c>dailyLimitExceeded</c>, <c>rateLimitExceeded</c> or
    /// <c>userRateLimitExceeded</c>. Also one that forbids for good and took the last of a quota so waits until there is more, and is then answered as it comes.
    /// </para>
    /// <para>WebSockets go through it too: hand it to <c>ClientWebSocket.ConnectAsync</c>.</para>
    /// </remarks>
    HttpClient CreateClient(ConnectionId connection);

    /// <summary>A stream to a host, for what is not HTTP; without TLS.</summary>
    /// <exception cref="ChannelException">The host cannot be reached, or its address is one that the host may not be led to.</exception>
    Task<Stream> ConnectAsync(ConnectionId connection, string host, int port, CancellationToken cancellationToken);
}
