using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Governance;

namespace SocialCrm.Storage;

/// <summary>The columns of a message of the outbox, in the order every statement names them.</summary>
internal static class OutboxColumns
{
    public const string Names =
        "outbox.message_id, outbox.connection, operation, text, title, language, reply_to, thread, recipient, media, created_at, may_have_arrived, " +
        "state, attempts, next_at, external_id, link, reason, settled_at, receipt, person_id, purpose, outbox.channel, consent_rule";

    /// <summary>Addresses are separated by a line feed, which none contains.</summary>
    public static string? Media(OutboundMessage message) =>
        message.Media.Count == 0 ? null : string.Join('\n', message.Media.Select(address => address.IsAbsoluteUri ? address.AbsoluteUri : address.OriginalString));

    /// <summary>Whether a settlement says that the message ended and is nowhere.</summary>
    public static bool SurelyDidNotArrive(OutboxSettlement settlement) =>
        !settlement.MayHaveArrived
        && settlement.State is OutboxState.Rejected or OutboxState.WindowClosed or OutboxState.GivenUp or OutboxState.Withheld;

    public static OutboxEntry Read(SqlRow row)
    {
        var message = ReadMessage(row);
        var state = (OutboxState)row.Int(12);
        return new OutboxEntry(message, state, row.Int(13))
        {
            // One that was never tried could go at any time since it was put there.
            NextAttemptAt = state != OutboxState.Waiting ? null : row.Number(14) == 0 ? message.CreatedAt : row.Instant(14),
            ExternalId = row.TextOrNull(15),
            Link = row.TextOrNull(16),
            Reason = row.TextOrNull(17),
            SettledAt = row.IsNull(18) ? null : row.Instant(18),
            Receipt = row.IsNull(19) ? null : (ReceiptKind)row.Int(19),
        };
    }

    public static OutboundMessage ReadMessage(SqlRow row) => new()
    {
        Id = new OutboxMessageId(row.Guid(0)),
        Connection = new ConnectionId(row.Text(1)),
        Operation = (ChannelOperation)row.Int(2),
        Text = row.Text(3),
        Title = row.TextOrNull(4),
        Language = row.TextOrNull(5),
        ReplyTo = row.TextOrNull(6),
        Thread = row.TextOrNull(7),
        Recipient = row.TextOrNull(8),
        Media = row.TextOrNull(9)?.Split('\n').Select(address => new Uri(address, UriKind.RelativeOrAbsolute)).ToArray() ?? [],
        CreatedAt = row.Instant(10),
        MayHaveArrived = row.Int(11) != 0,
        Terms = row.IsNull(20)
            ? null
            : new SendTerms(new SourceRecordId(row.Guid(20)), new ConsentPurpose(row.Text(21)), new ChannelId(row.Text(22)), (ConsentRule)row.Int(23)),
    };
}
