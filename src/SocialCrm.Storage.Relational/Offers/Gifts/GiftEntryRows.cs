using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Reads and writes entries of the ledger of gifts.</summary>
internal static class GiftEntryRows
{
    public const string Columns = "entry_id, kind, campaign_id, gift_id, record_id, value, currency, reference, occurred_at";

    public static TableShape Table { get; } = new(
        "gift_entries",
        "entry_id {guid}, kind INTEGER, campaign_id TEXT, gift_id {guid}, record_id {guid}, value BIGINT, currency TEXT, reference TEXT, occurred_at BIGINT, request_key TEXT");

    public static object?[] Row(GiftEntry entry, IdempotencyKey key) =>
    [
        entry.Id.Value, entry.Kind, entry.Campaign.Value, entry.Gift.Value, entry.Person.Value, entry.Value.ToMinorUnits(), entry.Value.Currency.Code, entry.Reference, entry.At,
        key.Value,
    ];

    public static GiftEntry Read(SqlRow row) => new(
        new GiftEntryId(row.Guid(0)),
        (GiftEntryKind)row.Int(1),
        new CampaignId(row.Text(2)),
        new GiftId(row.Guid(3)),
        new SourceRecordId(row.Guid(4)),
        Money.FromMinorUnits(row.Number(5), Currency.Parse(row.Text(6))),
        row.Text(7),
        row.Instant(8));
}
