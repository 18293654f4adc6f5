using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Reads and writes statement credits and their ledger.</summary>
internal static class CardCreditRows
{
    public const string Columns =
        "campaign_id, credit_id, card_hash, record_id, transaction_id, amount, value, currency, state, version, shard, purchased_at, posting, reversal";

    public static TableShape Credits { get; } = new(
        "card_credits",
        "campaign_id TEXT, credit_id {guid}, card_hash {bytes}, record_id {guid}, transaction_id TEXT, amount BIGINT, value BIGINT, currency TEXT, state INTEGER, "
        + "version INTEGER, shard INTEGER, purchased_at BIGINT, merchant TEXT");

    public static TableShape Entries { get; } = new(
        "card_credit_entries",
        "campaign_id TEXT, credit_id {guid}, kind INTEGER, record_id {guid}, value BIGINT, currency TEXT, reference TEXT, occurred_at BIGINT");

    public static StoredCredit Read(SqlRow row)
    {
        var currency = Currency.Parse(row.Text(7));
        return new StoredCredit
        {
            Credit = new CardCredit(
                new CardCreditId(row.Guid(1)), new CampaignId(row.Text(0)), new SourceRecordId(row.Guid(3)), row.Text(4),
                Money.FromMinorUnits(row.Number(6), currency), (CardCreditState)row.Int(8)),
            CardHash = row.Bytes(2),
            Amount = Money.FromMinorUnits(row.Number(5), currency),
            Version = row.Int(9),
            Shard = row.Int(10),
            PurchasedAt = row.Instant(11),
            Posting = row.IsNull(12) ? null : row.Text(12),
            Reversal = row.IsNull(13) ? null : row.Text(13),
        };
    }

    public static object?[] Row(StoredCredit stored, string merchant) =>
    [
        stored.Credit.Campaign.Value, stored.Credit.Id.Value, stored.CardHash, stored.Credit.Person.Value, stored.Credit.Transaction, stored.Amount.ToMinorUnits(),
        stored.Credit.Value.ToMinorUnits(), stored.Credit.Value.Currency.Code, stored.Credit.State, stored.Version, stored.Shard, stored.PurchasedAt, merchant,
    ];

    public static object?[] Entry(CardCredit credit, string reference, DateTimeOffset at) =>
        [credit.Campaign.Value, credit.Id.Value, credit.State, credit.Person.Value, credit.Value.ToMinorUnits(), credit.Value.Currency.Code, reference, at];

    public static CardCreditEntry ReadEntry(SqlRow row) => new(
        new CardCreditId(row.Guid(1)), (CardCreditState)row.Int(2), new CampaignId(row.Text(0)), new SourceRecordId(row.Guid(3)),
        Money.FromMinorUnits(row.Number(4), Currency.Parse(row.Text(5))), row.Text(6), row.Instant(7));
}
