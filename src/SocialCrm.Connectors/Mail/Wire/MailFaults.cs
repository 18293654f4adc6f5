using SocialCrm.Channels;

namespace SocialCrm.Connectors.Mail;

/// <summary>Says in the channel's words what went wrong with a mail server. Nothing that the server wrote is repeated: it may hold what it was sent.</summary>
internal sealed class MailFaults(ConnectionId connection)
{
    public ConnectionId Connection => connection;

    public ChannelException Closed(string server, Exception? cause = null) => Unavailable($"The {server} server closed the connection. Try again later.", cause);

    public ChannelException Unavailable(string message, Exception? cause = null) => new(connection, ChannelFailure.Unavailable, message, cause);

    public ChannelException Malformed(string message, Exception? cause = null) => new(connection, ChannelFailure.Malformed, message, cause);

    public ChannelException Unauthorized(string message) => new(connection, ChannelFailure.Unauthorized, message) { HadNoEffect = true };

    public ChannelException Throttled(string message, TimeSpan wait) => new(connection, ChannelFailure.Throttled, message) { RetryAfter = wait, HadNoEffect = true };

    /// <summary>Nothing is known yet; the question is asked again after a while.</summary>
    public ChannelException NotYet(string message, TimeSpan wait) => new(connection, ChannelFailure.Unavailable, message) { RetryAfter = wait, HadNoEffect = true };
}
