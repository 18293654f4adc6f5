using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Governance;

namespace SocialCrm.Storage;

/// <summary>The lines of the send ledger, inside any transaction.</summary>
internal static class SendRows
{
    public const string Columns = "message_id, record_id, purpose, channel, kind, counted_at, written_at, zone, zone_reason";

    public static SendEntry Read(SqlRow row) => new(
        new OutboxMessageId(row.Guid(0)), new SourceRecordId(row.Guid(1)), new ConsentPurpose(row.Text(2)), new ChannelId(row.Text(3)), (SendEntryKind)row.Int(4), row.Instant(5))
    {
        At = row.Instant(6),
        Zone = row.TextOrNull(7),
        ZoneReason = row.TextOrNull(8),
    };

    /// <summary>How many places of a cap are taken, over all records of the customer.</summary>
    public static async Task<long> CountAsync(RelationalSession session, SourceRecordId person, CapWindow window, CancellationToken cancellationToken)
    {
        var conditions = new List<string>();
        var values = new List<object?> { person.Value, window.From };
        Only("counted_at < ", window.Until);
        Only("purpose = ", window.Cap.Purpose?.Value);
        Only("channel = ", window.Cap.Channel?.Value);
        return await session.FirstAsync(
            $"""
            SELECT coalesce(sum(CASE kind WHEN 0 THEN 1 ELSE -1 END), 0) FROM sends
            WHERE record_id IN {PersonRecords.OfRecord} AND counted_at >= $2 {string.Concat(conditions)}
            """,
            row => row.Number(0), cancellationToken, [.. values]).ConfigureAwait(false);

        void Only(string condition, object? value)
        {
            if (value is null)
                return;
            values.Add(value);
            conditions.Add($"AND {condition}${values.Count} ");
        }
    }

    /// <summary>Takes a place.</summary>
    public static Task<int> TakeAsync(RelationalSession session, OutboundMessage message, CancellationToken cancellationToken) =>
        WriteAsync(session, message, (SendEntryKind.Sent, message.CreatedAt), cancellationToken);

    /// <summary>Gives a place back, once; a message without terms has none.</summary>
    public static Task<int> GiveBackAsync(RelationalSession session, OutboundMessage message, DateTimeOffset at, CancellationToken cancellationToken) =>
        message.Terms is null ? Task.FromResult(0) : WriteAsync(session, message, (SendEntryKind.GivenBack, at), cancellationToken);

    private static Task<int> WriteAsync(
        RelationalSession session, OutboundMessage message, (SendEntryKind Kind, DateTimeOffset At) line, CancellationToken cancellationToken)
    {
        var terms = message.Terms!;
        return session.ExecuteAsync(
            $"INSERT INTO sends ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING",
            cancellationToken,
            message.Id.Value, terms.Person.Value, terms.Purpose.Value, terms.Channel.Value, line.Kind, message.CreatedAt, line.At, terms.Zone, terms.ZoneReason);
    }
}
