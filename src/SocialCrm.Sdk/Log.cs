using Microsoft.Extensions.Logging;
using SocialCrm.Channels;
using SocialCrm.Offers;

namespace SocialCrm;

/// <summary>Everything the library logs. Event ids: Channels 1xx, Customers 2xx, Offers 3xx, Attribution 4xx, Governance 5xx; never reused, never with personal data.</summary>
internal static partial class Log
{
    [LoggerMessage(120, LogLevel.Information, "A request to the webhook of {Connection} was refused: {Reason}")]
    public static partial void DeliveryRefused(this ILogger logger, ConnectionId connection, string reason);

    [LoggerMessage(121, LogLevel.Error, "The connector of {Connection} threw {Type} while it verified a request, which was answered 500. {StackTrace}")]
    public static partial void VerifyFailed(this ILogger logger, ConnectionId connection, string type, string? stackTrace);

    [LoggerMessage(122, LogLevel.Error, "A delivery to {Connection} could not be stored and was answered 503; the platform repeats it.")]
    public static partial void DeliveryNotStored(this ILogger logger, ConnectionId connection, Exception exception);

    [LoggerMessage(123, LogLevel.Error, "A delivery to {Connection} was given up after {Attempts} attempts and is kept as a dead letter: {Reason}")]
    public static partial void DeliveryGivenUp(this ILogger logger, ConnectionId connection, int attempts, string reason);

    [LoggerMessage(124, LogLevel.Error, "The queue of {Queue} could not be looked into; the next look is in {Pause}.")]
    public static partial void QueueFailed(this ILogger logger, string queue, TimeSpan pause, Exception exception);

    [LoggerMessage(125, LogLevel.Error, "Work of {Queue} failed for {Connection}, which rests for {Pause}; the others go on.")]
    public static partial void LaneFailed(this ILogger logger, string queue, ConnectionId connection, TimeSpan pause, Exception exception);

    [LoggerMessage(126, LogLevel.Warning, "Work of {Queue} for {Connections} connections did not end in time when the host stopped. It comes again.")]
    public static partial void LanesLeft(this ILogger logger, string queue, int connections);

    [LoggerMessage(127, LogLevel.Warning, "A handler failed for an interaction of {Connection} at attempt {Attempt}; it is told again.")]
    public static partial void DispatchFailed(this ILogger logger, ConnectionId connection, int attempt, Exception exception);

    [LoggerMessage(128, LogLevel.Error, "A handler failed for an interaction of {Connection} at attempt {Attempt}, which was the last; it is kept as a dead letter.")]
    public static partial void DispatchGivenUp(this ILogger logger, ConnectionId connection, int attempt, Exception exception);

    [LoggerMessage(129, LogLevel.Debug, "Message {Message} on {Connection} is {State}: {Reason}")]
    public static partial void MessageSettled(this ILogger logger, ConnectionId connection, OutboxMessageId message, OutboxState state, string? reason);

    [LoggerMessage(130, LogLevel.Warning, "Message {Message} on {Connection} ended as {State}: {Reason}")]
    public static partial void MessageEnded(this ILogger logger, ConnectionId connection, OutboxMessageId message, OutboxState state, string? reason);

    [LoggerMessage(131, LogLevel.Warning, "The outcome of an attempt to send message {Message} on {Connection} came after its lease had ended; the next attempt counts.")]
    public static partial void SettledLate(this ILogger logger, ConnectionId connection, OutboxMessageId message);

    [LoggerMessage(132, LogLevel.Warning, "Receiving {Connection} failed and is tried again: {Reason} {StackTrace}")]
    public static partial void ReceivingFailed(this ILogger logger, ConnectionId connection, string reason, string? stackTrace);

    [LoggerMessage(133, LogLevel.Error, "Access to {Connection} was revoked, so it is left alone until somebody has signed in again: {Reason}")]
    public static partial void ConnectionUnauthorized(this ILogger logger, ConnectionId connection, string reason);

    [LoggerMessage(134, LogLevel.Warning, "What waits could not be counted; the next turn tries again.")]
    public static partial void SurveyFailed(this ILogger logger, Exception exception);

    [LoggerMessage(135, LogLevel.Information, "Sending on {Connection} rests for a minute at most: {Messages} messages in a row, to different addressees, were asked to wait.")]
    public static partial void SendingPauses(this ILogger logger, ConnectionId connection, int messages);

    [LoggerMessage(150, LogLevel.Debug, "A request of {Connection} is repeated, attempt {Attempt}: {Reason}.")]
    public static partial void RequestRepeated(this ILogger logger, ConnectionId connection, int attempt, string reason);

    [LoggerMessage(151, LogLevel.Warning, "The platform of {Connection} failed several times and is left alone for {Pause}.")]
    public static partial void PlatformLeftAlone(this ILogger logger, ConnectionId connection, TimeSpan pause);

    [LoggerMessage(152, LogLevel.Information, "The platform of {Connection} answers again.")]
    public static partial void PlatformBack(this ILogger logger, ConnectionId connection);

    [LoggerMessage(153, LogLevel.Warning, "{Connection} was led to an address that it may not call: {Reason}.")]
    public static partial void AddressRefused(this ILogger logger, ConnectionId connection, AddressRefusal reason);

    [LoggerMessage(154, LogLevel.Debug, "{Connection} has new credentials.")]
    public static partial void CredentialsRefreshed(this ILogger logger, ConnectionId connection);

    [LoggerMessage(155, LogLevel.Warning, "{Connection} could not be given new credentials; it is tried again in {Pause}.")]
    public static partial void CredentialsNotRefreshed(this ILogger logger, ConnectionId connection, TimeSpan pause);

    [LoggerMessage(156, LogLevel.Error, "{Connection} is stopped: a person must sign in again, then call Connections.ReauthorizedAsync.")]
    public static partial void ReauthorizationRequired(this ILogger logger, ConnectionId connection);

    [LoggerMessage(157, LogLevel.Warning, "The stored credentials of {Connection} cannot be opened. Give UseSecretKey the key they were sealed with; until then it signs in anew.")]
    public static partial void CredentialsUnreadable(this ILogger logger, ConnectionId connection);

    [LoggerMessage(158, LogLevel.Warning, "Credentials are kept in memory only, so connections sign in anew after a restart. Call UseSecretKey, and use a store, to keep them.")]
    public static partial void CredentialsKeptInMemory(this ILogger logger);

    [LoggerMessage(201, LogLevel.Debug, "Unification gave {Records} records a customer: {Created} created, {Merged} merged, {Split} split.")]
    public static partial void CustomersUnified(this ILogger logger, int records, int created, int merged, int split);

    [LoggerMessage(301, LogLevel.Information, "Campaign {Campaign} is published.")]
    public static partial void CampaignPublished(this ILogger logger, CampaignId campaign);

    [LoggerMessage(302, LogLevel.Debug, "{Connections} redeemed codes were reported as evidence of identity.")]
    public static partial void EvidenceReported(this ILogger logger, int connections);

    [LoggerMessage(303, LogLevel.Error, "What is due in offers could not be done; the next turn tries again.")]
    public static partial void OfferRoundFailed(this ILogger logger, Exception exception);

    [LoggerMessage(304, LogLevel.Error, "A handler could not be told that something was {Kind}; it is told again later.")]
    public static partial void OfferEventUntold(this ILogger logger, OfferEventKind kind, Exception exception);

    [LoggerMessage(401, LogLevel.Information, "Attribution report built in {Elapsed}: {Attributed} conversions with touchpoints and {Unattributed} without, {Models} models.")]
    public static partial void ReportBuilt(this ILogger logger, TimeSpan elapsed, long attributed, long unattributed, int models);

    [LoggerMessage(501, LogLevel.Information, "Retention changed or removed {Rows} rows.")]
    public static partial void RetentionApplied(this ILogger logger, int rows);

    [LoggerMessage(502, LogLevel.Error, "Retention could not be applied; the next turn tries again.")]
    public static partial void RetentionFailed(this ILogger logger, Exception exception);
}
