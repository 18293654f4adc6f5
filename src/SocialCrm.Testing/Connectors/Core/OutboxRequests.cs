using SocialCrm.Channels;

namespace SocialCrm.Testing;

/// <summary>Asks for a message as a host does.</summary>
internal static class OutboxRequests
{
    public static OutboxRequest From(OutboundMessage message) => new($"key of {message.Text}", message.Connection, message.Operation, message.Text)
    {
        ReplyTo = message.ReplyTo,
        Recipient = message.Recipient,
        Thread = message.Thread,
        Title = message.Title,
        Language = message.Language,
        Media = message.Media,
    };
}
