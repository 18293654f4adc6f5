using System.Net;
using System.Net.WebSockets;
using SocialCrm.Channels;
using SocialCrm.Connectors.Http;

namespace SocialCrm.Connectors.Nostr;

/// <summary>What the connections to relays share: the way out, the key, the limits, and the words for what goes wrong.</summary>
internal sealed class RelayNetwork(PlatformCalls calls, HttpClient client, NostrKey own, NostrOptions options, TimeProvider clock)
{
    public HttpClient Client => client;

    public int MostBytes => options.MaximumBytes;

    public DateTimeOffset Now => calls.Now;

    /// <summary>Ends a wait that takes too long.</summary>
    public Deadline Late(CancellationToken cancellationToken) => new(options.AnswerTimeout, clock, cancellationToken);

    /// <summary>The answer to a relay that asks who this is (NIP-42).</summary>
    public NostrEvent Introduction(Uri relay, string challenge) =>
        new NostrDraft(Now, EventKind.Authentication, [["relay", relay.OriginalString], ["challenge", challenge]], "").SignedBy(own);

    public ChannelException Broken() => calls.Failed(ChannelFailure.Unavailable, "The relay ended the connection. Try again later.");

    public ChannelException NoRelay() => calls.Failed(ChannelFailure.Malformed, "What answers is no relay. Check the addresses in Relays.");

    public ChannelException Flooded() => calls.Failed(ChannelFailure.Malformed, "The relay said more than is read. Raise MaximumBytes if that is meant, or leave the relay out.");

    public ChannelException NoneReached(ChannelException last) =>
        new(calls.Connection, last.Failure, $"None of the relays can be asked. The last one: {last.Message}", last) { RetryAfter = last.RetryAfter, HadNoEffect = true };

    /// <summary>What to throw about a query that was closed.</summary>
    public ChannelException Closed(RelayMessage message) => message.Code switch
    {
        "auth-required" or "restricted" => calls.Failed(ChannelFailure.Unauthorized, "The relay lets this key read nothing. Ask its operator, or leave it out."),
        "rate-limited" => calls.Failed(ChannelFailure.Throttled, "The relay was asked too often. Wait."),
        _ => calls.Failed(ChannelFailure.Unavailable, "The relay answered a query with an error. Try again later."),
    };

    /// <summary>What to throw instead of what a WebSocket throws; null where that says what it should, or somebody cancelled.</summary>
    public ChannelException? Translate(Exception fault, ClientWebSocket? socket, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested || fault is ChannelException)
            return null;
        if (fault.InnerException is ChannelException inner)
            return inner;
        if (fault is OperationCanceledException)
            return calls.Failed(ChannelFailure.Unavailable, "The relay did not answer in time. Try again later.", fault);
        if (fault is not (WebSocketException or HttpRequestException or IOException or InvalidOperationException))
            return null;
        return socket?.HttpStatusCode is { } status and not 0 ? Refused(status, socket, fault) : calls.Failed(ChannelFailure.Unavailable, "The connection to the relay cannot be made, or broke. Try again later.", fault);
    }

    private ChannelException Refused(HttpStatusCode status, ClientWebSocket socket, Exception fault)
    {
        var number = (int)status;
        return number switch
        {
            401 or 403 => calls.Failed(ChannelFailure.Unauthorized, $"The relay lets nobody in from here ({number}). Ask its operator, or leave it out.", fault),
            429 or 503 when Wait(socket) is { } wait => new ChannelException(calls.Connection, ChannelFailure.Throttled, $"The relay asks to wait ({number}).", fault) { RetryAfter = wait, HadNoEffect = true },
            429 => calls.Failed(ChannelFailure.Throttled, "The relay asks to wait (429).", fault),
            >= 500 => calls.Failed(ChannelFailure.Unavailable, $"The relay is out of order ({number}). Try again later.", fault),
            _ => calls.Failed(ChannelFailure.Malformed, $"What answers is no relay ({number}). Check the addresses in Relays.", fault),
        };
    }

    private TimeSpan? Wait(ClientWebSocket socket)
    {
        if (socket.HttpResponseHeaders is not { } headers || headers.FirstOrDefault(header => header.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault() is not { } text)
            return null;
        if (int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var seconds))
            return TimeSpan.FromSeconds(seconds);
        return DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var at) && at > Now ? at - Now : null;
    }
}
