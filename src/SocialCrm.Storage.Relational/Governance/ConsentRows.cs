using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Governance;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Reads consents, inside any transaction.</summary>
internal sealed class ConsentRows(RelationalSession session, Tombstones tombstones)
{
    public const string Columns = "request_key, record_id, purpose, change, decided_at, evidence, channel";

    public static ConsentEntry Read(SqlRow row) => new(
        new IdempotencyKey(row.Text(0)), new SourceRecordId(row.Guid(1)), new ConsentPurpose(row.Text(2)), (ConsentChange)row.Int(3), row.Instant(4), row.Text(5))
    {
        Channel = row.Text(6) is { Length: > 0 } channel ? new ChannelId(channel) : null,
    };

    /// <summary>What the customer of a record decided last.</summary>
    public async Task<ConsentDecision?> FindAsync(SourceRecordId record, ConsentPurpose purpose, ChannelId channel, CancellationToken cancellationToken) => Later(
        await LastAsync(PersonRecords.OfRecord, record.Value, (purpose, channel), cancellationToken).ConfigureAwait(false),
        await SuppressionAsync(record, (purpose, channel), cancellationToken).ConfigureAwait(false));

    /// <summary>What a customer decided last.</summary>
    public Task<ConsentDecision?> FindAsync(CustomerId customer, ConsentPurpose purpose, ChannelId channel, CancellationToken cancellationToken) =>
        LastAsync(PersonRecords.OfCustomer, customer.Value, (purpose, channel), cancellationToken);

    /// <summary>Of one instant, what was withdrawn comes first.</summary>
    private async Task<ConsentDecision?> LastAsync(
        string records, Guid person, (ConsentPurpose Purpose, ChannelId Channel) about, CancellationToken cancellationToken)
    {
        var last = await session.FirstAsync(
            $"""
            SELECT {Columns} FROM consents WHERE record_id IN {records} AND purpose = $2 AND channel IN ('', $3)
            ORDER BY decided_at DESC, change DESC, record_id, request_key LIMIT 1
            """,
            Read, cancellationToken, person, about.Purpose.Value, about.Channel.Value).ConfigureAwait(false);
        return last is null ? null : new ConsentDecision(last.Change, last.At, last);
    }

    private async Task<ConsentDecision?> SuppressionAsync(
        SourceRecordId record, (ConsentPurpose Purpose, ChannelId Channel) about, CancellationToken cancellationToken)
    {
        if (await tombstones.KnownSaltAsync(session, cancellationToken).ConfigureAwait(false) is not { } salt)
            return null;
        return await session.FirstAsync(
            "SELECT withdrawn_at FROM consent_suppressions WHERE record_hash = $1 AND purpose = $2 AND channel IN ('', $3) ORDER BY withdrawn_at DESC LIMIT 1",
            row => new ConsentDecision(ConsentChange.Withdrawn, row.Instant(0), Entry: null),
            cancellationToken, salt.Hash(record), about.Purpose.Value, about.Channel.Value).ConfigureAwait(false);
    }

    private static ConsentDecision? Later(ConsentDecision? said, ConsentDecision? suppressed) =>
        said is null || suppressed?.At >= said.At ? suppressed ?? said : said;
}
