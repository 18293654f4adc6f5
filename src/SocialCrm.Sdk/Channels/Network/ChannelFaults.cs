using System.Net.Sockets;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace SocialCrm.Channels;

/// <summary>Turns what goes wrong on the network into what a caller can act on.</summary>
/// <remarks>
/// The runtime's messages are left behind: some repeat what a server wrote, and a server may repeat a token. Only the kinds of error, which are closed
/// sets, are told.
/// </remarks>
internal static class ChannelFaults
{
    public static ChannelException Crowded(ConnectionId connection) =>
        new(connection, ChannelFailure.Unavailable, $"Too many requests of '{connection}' wait already. Try again later.") { HadNoEffect = true };

    public static ChannelException Throttled(ConnectionId connection, TimeSpan wait) =>
        new(connection, ChannelFailure.Throttled, $"The platform of '{connection}' wants no more requests for now. Try again after the time given.") { RetryAfter = wait, HadNoEffect = true };

    public static ChannelException TooManyRedirects(ConnectionId connection) =>
        new(connection, ChannelFailure.Malformed, $"'{connection}' was redirected more than five times. Look where its address leads to.");

    /// <summary>The exception to throw instead; null where the one that came says what it should, or is not the network's.</summary>
    public static ChannelException? Translate(ConnectionId connection, Exception exception) => exception switch
    {
        BrokenCircuitException open => new(connection, ChannelFailure.Unavailable, $"The platform of '{connection}' failed several times and is left alone for a while. Try again later.")
        {
            RetryAfter = open.RetryAfter,
            HadNoEffect = true,
        },
        TimeoutRejectedException late => Unavailable(connection, $"did not answer within {late.Timeout.TotalSeconds:0.##} seconds"),
        OperationCanceledException { InnerException: TimeoutException } => Unavailable(connection, "could not be connected to in time", hadNoEffect: true),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } =>
            new(connection, ChannelFailure.Malformed, $"The platform of '{connection}' answered more than is taken. If that is right, raise NetworkOptions.MaximumResponseBytes."),
        HttpRequestException or IOException or SocketException => OfTransport(connection, exception),
        AddressRefusedException refused => Refused(connection, refused),
        _ => null,
    };

    /// <summary>What an exception that speaks of the last attempt alone means where an earlier one left and its answer was lost; null where it promises nothing.</summary>
    public static ChannelException? InDoubt(ConnectionId connection, Exception exception) =>
        (exception as ChannelException ?? Translate(connection, exception)) is { HadNoEffect: true } fault
            ? new(connection, ChannelFailure.Unavailable, $"An answer of '{connection}' was lost, and asking again did not go. {fault.Message}", fault.InnerException) { RetryAfter = fault.RetryAfter }
            : null;

    /// <summary>Whether a request that ended so surely never left.</summary>
    public static bool WasNeverSent(Exception? exception) =>
        exception is BrokenCircuitException or ChannelException { HadNoEffect: true } or AddressRefusedException or OperationCanceledException { InnerException: TimeoutException }
        || (exception is HttpRequestException { HttpRequestError: var error } && IsBeforeSending(error));

    /// <summary>Whether trying the same again may go better.</summary>
    public static bool IsTransient(Exception exception) =>
        exception is TimeoutRejectedException or IOException or SocketException or OperationCanceledException { InnerException: TimeoutException }
        || (exception is HttpRequestException { HttpRequestError: not HttpRequestError.ConfigurationLimitExceeded } && RefusedAddress(exception) is null);

    /// <summary>Whether it speaks against the platform: also when it floods us.</summary>
    public static bool IsFailure(Exception exception) => IsTransient(exception) || (exception is HttpRequestException && RefusedAddress(exception) is null);

    private static ChannelException OfTransport(ConnectionId connection, Exception exception)
    {
        if (RefusedAddress(exception) is { } refused)
            return Refused(connection, refused);
        var error = exception switch
        {
            HttpRequestException request => request.HttpRequestError,
            SocketException => HttpRequestError.ConnectionError,
            _ => HttpRequestError.ResponseEnded,
        };
        var code = Inner<SocketException>(exception)?.SocketErrorCode;
        return Unavailable(connection, $"cannot be reached ({error}{(code is null ? "" : $", {code}")})", IsBeforeSending(error));
    }

    private static ChannelException Refused(ConnectionId connection, AddressRefusedException refused) =>
        new(connection, ChannelFailure.Unavailable, $"'{connection}' was led to an address that it may not call. {refused.Message}", refused) { HadNoEffect = true };

    private static ChannelException Unavailable(ConnectionId connection, string what, bool hadNoEffect = false) =>
        new(connection, ChannelFailure.Unavailable, $"The platform of '{connection}' {what}. Try again later.") { HadNoEffect = hadNoEffect };

    private static bool IsBeforeSending(HttpRequestError error) =>
        error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.VersionNegotiationError;

    private static AddressRefusedException? RefusedAddress(Exception exception) => Inner<AddressRefusedException>(exception);

    private static T? Inner<T>(Exception? exception)
        where T : Exception
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is T found)
                return found;
        }

        return null;
    }
}
