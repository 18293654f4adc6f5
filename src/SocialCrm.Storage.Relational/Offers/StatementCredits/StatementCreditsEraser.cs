using System.Security.Cryptography;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>
/// Takes a person out of the statement credits and leaves the ledger: enrolments and credits move to random ids, cards and purchases, and what matched and was not
/// posted is reversed, so that the budget has it again.
/// </summary>
internal sealed class StatementCreditsEraser : IRoomEraser
{
    public IReadOnlyList<string> Tables { get; } = ["card_enrolments", "card_enrolment_counts", "card_credits", "card_credit_entries"];

    public async Task EraseAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        foreach (var record in erasure.Records)
        {
            var cards = await erasure.Session.ListAsync(
                "SELECT campaign_id, card_hash FROM card_enrolments WHERE record_id = $1", row => (Campaign: row.Text(0), Hash: row.Bytes(1)), cancellationToken, record.Id).ConfigureAwait(false);
            foreach (var (campaign, hash) in cards)
            {
                await erasure.PseudonymiseAsync(
                    "card_enrolments", "card_hash = $3, record_id = $4 WHERE campaign_id = $1 AND card_hash = $2",
                    cancellationToken, campaign, hash, RandomNumberGenerator.GetBytes(32), record.Replacement).ConfigureAwait(false);
            }

            var credits = await erasure.Session.ListAsync(
                "SELECT campaign_id, credit_id, state, shard, value, currency, version, purchased_at FROM card_credits WHERE record_id = $1" + erasure.Session.Dialect.ForUpdate,
                row => new Credit(row.Text(0), row.Guid(1), (CardCreditState)row.Int(2), row.Int(3), row.Number(4), row.Text(5)) { Version = row.Int(6), PurchasedAt = row.Instant(7) },
                cancellationToken, record.Id).ConfigureAwait(false);
            foreach (var credit in credits)
            {
                if (credit.State == CardCreditState.Matched)
                    await ReverseAsync(erasure, record, credit, cancellationToken).ConfigureAwait(false);
                await ForgetAsync(erasure, record, credit, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private sealed record Credit(string Campaign, Guid Id, CardCreditState State, int Shard, long Value, string Currency)
    {
        public required int Version { get; init; }

        public required DateTimeOffset PurchasedAt { get; init; }
    }

    private static async Task ReverseAsync(Erasure erasure, ErasedRecord record, Credit credit, CancellationToken cancellationToken)
    {
        await erasure.Session.ExecuteAsync(
            "UPDATE campaign_budgets SET held = held - $3, lapsed = lapsed + 1 WHERE campaign_id = $1 AND shard = $2",
            cancellationToken, credit.Campaign, credit.Shard, credit.Value).ConfigureAwait(false);
        var periods = new PeriodBook(erasure.Session, cancellationToken);
        var terms = await new CampaignBook().TermsAsync(erasure.Session, new CampaignId(credit.Campaign), credit.Version, cancellationToken).ConfigureAwait(false);
        periods.Apply(terms, credit.PurchasedAt, -credit.Value, codes: -1);
        await periods.WriteAsync().ConfigureAwait(false);
        await erasure.Session.InsertAsync(
            CardCreditRows.Entries,
            onConflict: null,
            [[credit.Campaign, credit.Id, CardCreditState.Reversed, record.Replacement, credit.Value, credit.Currency, "", erasure.At]],
            cancellationToken).ConfigureAwait(false);
    }

    private static async Task ForgetAsync(Erasure erasure, ErasedRecord record, Credit credit, CancellationToken cancellationToken)
    {
        await erasure.PseudonymiseAsync(
            "card_credits",
            """
            card_hash = $3, record_id = $4, transaction_id = $5, merchant = '', state = CASE WHEN state = 0 THEN 2 ELSE state END,
                posting = CASE WHEN posting IS NULL THEN NULL ELSE '' END, reversal = CASE WHEN reversal IS NULL THEN NULL ELSE '' END
            WHERE campaign_id = $1 AND credit_id = $2
            """,
            cancellationToken, credit.Campaign, credit.Id, RandomNumberGenerator.GetBytes(32), record.Replacement, Guid.NewGuid().ToString("N")).ConfigureAwait(false);
        await erasure.PseudonymiseAsync(
            "card_credit_entries", "record_id = $3, reference = '' WHERE campaign_id = $1 AND credit_id = $2", cancellationToken, credit.Campaign, credit.Id, record.Replacement).ConfigureAwait(false);
    }
}
