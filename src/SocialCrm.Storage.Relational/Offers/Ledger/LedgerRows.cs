using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Reads and writes entries of the redemption ledger.</summary>
internal static class LedgerRows
{
    public const string Columns =
        "entry_id, kind, campaign_id, grant_id, redeemed_id, recipient_id, redeemer_id, value, currency, order_reference, occurred_at, order_value";

    public static TableShape Table { get; } = new(
        "redemptions",
        "entry_id {guid}, kind INTEGER, campaign_id TEXT, grant_id {guid}, redeemed_id {guid}, recipient_id {guid}, redeemer_id {guid}, value BIGINT, "
        + "currency TEXT, order_reference TEXT, occurred_at BIGINT, request_key TEXT, order_value BIGINT");

    public static object?[] Row(LedgerEntry entry, IdempotencyKey key) =>
    [
        entry.Id.Value, entry.Kind, entry.Campaign.Value, entry.Grant.Value, entry.Redeemed.Value, entry.Recipient.Value, entry.Redeemer.Value,
        entry.Value.ToMinorUnits(), entry.Value.Currency.Code, entry.OrderReference, entry.At, key.Value, entry.Order?.ToMinorUnits(),
    ];

    public static async Task<Dictionary<Guid, LedgerEntry>> FindAsync(
        RelationalSession session, IReadOnlyCollection<Guid> entries, CancellationToken cancellationToken) =>
        (await session.ListByKeysAsync($"SELECT {Columns} FROM redemptions WHERE entry_id IN ({{keys}})", entries, Read, cancellationToken).ConfigureAwait(false))
        .ToDictionary(entry => entry.Id.Value);

    public static LedgerEntry Read(SqlRow row) => new(
        new RedemptionId(row.Guid(0)),
        (LedgerEntryKind)row.Int(1),
        new CampaignId(row.Text(2)),
        new GrantId(row.Guid(3)),
        new RedemptionId(row.Guid(4)),
        new SourceRecordId(row.Guid(5)),
        new SourceRecordId(row.Guid(6)),
        Money.FromMinorUnits(row.Number(7), Currency.Parse(row.Text(8))),
        row.Text(9),
        row.Instant(10))
    {
        Order = row.IsNull(11) ? null : Money.FromMinorUnits(row.Number(11), Currency.Parse(row.Text(8))),
    };
}
