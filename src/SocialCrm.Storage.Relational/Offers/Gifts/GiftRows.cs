using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Reads and writes gifts.</summary>
internal static class GiftRows
{
    private const string Columns =
        "gift_id, campaign_id, version, state, sender_id, recipient_kind, recipient_id, recipient_channel, recipient_address, message, payment_reference, currency, "
        + "paid, spent, refunded, code_hash, code_campaign, code_number, claimer_id, bought_at, sent_at, claimed_at, expires_at, sent_key, claim_key";

    private static readonly TableShape Table = new(
        "gifts",
        "campaign_id TEXT, gift_id {guid}, version INTEGER, state INTEGER, sender_id {guid}, recipient_kind INTEGER, recipient_id {guid}, recipient_channel TEXT, "
        + "recipient_address TEXT, message TEXT, payment_reference TEXT, currency TEXT, paid BIGINT, spent BIGINT, refunded BIGINT, token_hash {bytes}, bought_at BIGINT, request_key TEXT");

    private enum Kind
    {
        Known,
        Account,
        Handle,
        Email,
        Phone,
    }

    public static Task<int> InsertAsync(RelationalSession session, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken) =>
        session.InsertAsync(Table, onConflict: null, rows, cancellationToken);

    public static object?[] Row(Gift gift, GiftPurchaseAttempt attempt)
    {
        var (kind, channel, address) = Parts(attempt.Recipient);
        return
        [
            gift.Campaign.Value, gift.Id.Value, gift.Version, gift.State, gift.Sender.Value, kind, attempt.Recipient.Record?.Value, channel, address, gift.Message,
            gift.PaymentReference, gift.Value.Currency.Code, gift.Value.ToMinorUnits(), 0L, 0L, attempt.TokenHash, attempt.At, attempt.Key.Value,
        ];
    }

    /// <summary>Writes what a decision changed.</summary>
    public static Task<int> UpdateAsync(RelationalSession session, IEnumerable<LockedGift> gifts, CancellationToken cancellationToken) => session.ExecuteManyAsync(
        """
        UPDATE gifts SET state = $3, spent = $4, refunded = $5, code_hash = $6, code_campaign = $7, code_number = $8, claimer_id = $9, sent_at = $10, claimed_at = $11,
            expires_at = $12, sent_key = $13, claim_key = $14
        WHERE campaign_id = $1 AND gift_id = $2
        """,
        [.. gifts.Where(gift => gift.IsChanged).Select(Changes)],
        cancellationToken);

    /// <summary>Gifts by their ids, as they stand.</summary>
    public static Task<Dictionary<Guid, LockedGift>> FindAsync(RelationalSession session, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        ReadAsync(session, ids, locking: "", cancellationToken);

    /// <summary>Gifts by their ids, locked in the one order that all transactions keep to.</summary>
    public static Task<Dictionary<Guid, LockedGift>> LockAsync(RelationalSession session, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        ReadAsync(session, [.. ids.Distinct()], session.Dialect.ForUpdate, cancellationToken);

    /// <summary>Which gifts have these hashes, in hexadecimal, of a token or of a code. Neither ever moves to another gift.</summary>
    public static async Task<Dictionary<string, Guid>> ResolveAsync(
        RelationalSession session, string column, IEnumerable<ReadOnlyMemory<byte>> hashes, CancellationToken cancellationToken)
    {
        var keys = hashes.DistinctBy(hash => Convert.ToHexString(hash.Span)).Select(hash => hash.ToArray()).ToList();
        var rows = await session.ListByKeysAsync(
            $"SELECT {column}, gift_id FROM gifts WHERE {column} IN ({{keys}})", keys, row => (Hash: Convert.ToHexString(row.Bytes(0)), Gift: row.Guid(1)), cancellationToken).ConfigureAwait(false);
        return rows.ToDictionary(row => row.Hash, row => row.Gift, StringComparer.Ordinal);
    }

    private static async Task<Dictionary<Guid, LockedGift>> ReadAsync(RelationalSession session, IReadOnlyCollection<Guid> ids, string locking, CancellationToken cancellationToken) =>
        ids.Count == 0
            ? []
            : (await session.ListByKeysAsync($"SELECT {Columns} FROM gifts WHERE gift_id IN ({{keys}}) ORDER BY gift_id{locking}", ids, Read, cancellationToken).ConfigureAwait(false))
                .ToDictionary(gift => gift.Id);

    private static LockedGift Read(SqlRow row)
    {
        var currency = Currency.Parse(row.Text(11));
        var gift = new Gift(new GiftId(row.Guid(0)), new CampaignId(row.Text(1)), new SourceRecordId(row.Guid(4)), Money.FromMinorUnits(row.Number(12), currency))
        {
            Version = row.Int(2),
            State = (GiftState)row.Int(3),
            Recipient = ReadRecipient(row),
            Message = row.Text(9),
            PaymentReference = row.Text(10),
            Spent = Money.FromMinorUnits(row.Number(13), currency),
            Refunded = Money.FromMinorUnits(row.Number(14), currency),
            Code = row.IsNull(17) ? null : new CodeSerial(checked((uint)row.Number(16)), row.Number(17)),
            Claimer = row.GuidOrNull(18) is { } claimer ? new SourceRecordId(claimer) : null,
            BoughtAt = row.Instant(19),
            SentAt = row.IsNull(20) ? null : row.Instant(20),
            ClaimedAt = row.IsNull(21) ? null : row.Instant(21),
            ExpiresAt = row.IsNull(22) ? null : row.Instant(22),
        };
        return new LockedGift(gift) { CodeHash = row.IsNull(15) ? default(ReadOnlyMemory<byte>?) : row.Bytes(15), SentKey = row.TextOrNull(23), ClaimKey = row.TextOrNull(24) };
    }

    private static GiftRecipient? ReadRecipient(SqlRow row) => row.IsNull(5) ? null : (Kind)row.Int(5) switch
    {
        Kind.Known => new GiftRecipient.Known(new SourceRecordId(row.Guid(6))),
        Kind.Account => new GiftRecipient.Account(new ChannelId(row.Text(7)), row.Text(8)),
        Kind.Handle => new GiftRecipient.Handle(new ChannelId(row.Text(7)), row.Text(8)),
        Kind.Email => new GiftRecipient.Email(row.Text(8)),
        _ => new GiftRecipient.Phone(row.Text(8)),
    };

    /// <summary>A recipient in one text, for the digest of a request.</summary>
    public static string Name(GiftRecipient recipient)
    {
        var (kind, channel, address) = Parts(recipient);
        return $"{(int)kind} {recipient.Record?.Value:N} {channel?.Length} {channel} {address}";
    }

    private static (Kind Kind, string? Channel, string? Address) Parts(GiftRecipient recipient) => recipient switch
    {
        GiftRecipient.Known => (Kind.Known, null, null),
        GiftRecipient.Account account => (Kind.Account, account.Channel.Value, account.Key),
        GiftRecipient.Handle handle => (Kind.Handle, handle.Channel.Value, handle.Name),
        GiftRecipient.Email email => (Kind.Email, null, email.Address),
        GiftRecipient.Phone phone => (Kind.Phone, null, phone.Number),
        _ => throw new ArgumentException($"This store cannot keep a recipient of type {recipient.GetType().Name}.", nameof(recipient)),
    };

    private static object?[] Changes(LockedGift locked)
    {
        var gift = locked.Gift;
        return
        [
            gift.Campaign.Value, gift.Id.Value, gift.State, gift.Spent.ToMinorUnits(), gift.Refunded.ToMinorUnits(), locked.CodeHash, gift.Code is { } code ? (long)code.Campaign : null,
            gift.Code?.Number, gift.Claimer?.Value, gift.SentAt, gift.ClaimedAt, gift.ExpiresAt, locked.SentKey, locked.ClaimKey,
        ];
    }
}
