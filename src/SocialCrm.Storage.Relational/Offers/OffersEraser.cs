using System.Security.Cryptography;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>
/// Keeps the money's ledger and takes the person out of it: grants and entries move to random ids, codes that were not used are
/// void and what was held for them returns to the budget.
/// </summary>
internal sealed class OffersEraser : IRoomEraser
{
    public IReadOnlyList<string> Tables { get; } =
    [
        "campaigns", "campaign_versions", "campaign_moves", "campaign_budgets", "budget_moves", "budget_periods", "budget_amendments", "offer_numbers", "printed_codes",
        "grants", "holds", "redemptions", "offer_requests", "offer_events",
    ];

    public async Task EraseAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        var campaigns = new CampaignBook();
        var periods = new PeriodBook(erasure.Session, cancellationToken);
        foreach (var record in erasure.Records)
        {
            var grants = await erasure.Session.ListAsync(
                "SELECT campaign_id, grant_id, shard, state, held, version, issued_at FROM grants WHERE record_id = $1" + erasure.Session.Dialect.ForUpdate,
                row => (
                    Campaign: row.Text(0), Grant: row.Guid(1), Shard: row.Int(2), State: (GrantState)row.Int(3), Held: row.Number(4), Version: row.Int(5), IssuedAt: row.Instant(6)),
                cancellationToken,
                record.Id).ConfigureAwait(false);
            foreach (var (campaign, grant, shard, state, held, version, issuedAt) in grants)
            {
                await ForgetAsync(erasure, record, (campaign, grant), cancellationToken).ConfigureAwait(false);
                if (state is not (GrantState.Issued or GrantState.Held))
                    continue;
                await BudgetMoves.UpdateAsync(
                    erasure.Session, (campaign, shard), (new BudgetChange { Held = -held, Lapsed = 1 }, Shifted: 0), cancellationToken).ConfigureAwait(false);
                periods.Apply(
                    await campaigns.TermsAsync(erasure.Session, new CampaignId(campaign), version, cancellationToken).ConfigureAwait(false), issuedAt, -held, codes: -1);
            }

            await ReleaseAsync(erasure, record, cancellationToken).ConfigureAwait(false);

            await HashRequestsAsync(erasure, "redemptions", "redeemer_id = $1", cancellationToken, record.Id).ConfigureAwait(false);
            await erasure.PseudonymiseAsync(
                "redemptions", "redeemer_id = $2, order_reference = '', request_key = NULL WHERE redeemer_id = $1", cancellationToken, record.Id, record.Replacement).ConfigureAwait(false);
            await HashRequestsAsync(erasure, "holds", "redeemer_id = $1", cancellationToken, record.Id).ConfigureAwait(false);
            await erasure.PseudonymiseAsync(
                "holds", "redeemer_id = $2, order_reference = '', request_key = '', release_key = NULL WHERE redeemer_id = $1", cancellationToken, record.Id, record.Replacement).ConfigureAwait(false);
        }

        await periods.WriteAsync().ConfigureAwait(false);
    }

    /// <summary>Ends what a buyer holds of other people's codes: nobody is left to place the order, and the codes stay their recipients'.</summary>
    private static async Task ReleaseAsync(Erasure erasure, ErasedRecord record, CancellationToken cancellationToken)
    {
        var holds = await erasure.Session.ListAsync(
            "SELECT campaign_id, grant_id, hold_id FROM holds WHERE redeemer_id = $1 AND state = 0",
            row => (Campaign: row.Text(0), Grant: row.Guid(1), Hold: row.Guid(2)), cancellationToken, record.Id).ConfigureAwait(false);
        foreach (var (campaign, grant, hold) in holds)
        {
            await erasure.Session.ExecuteAsync(
                "UPDATE grants SET state = $3 WHERE campaign_id = $1 AND grant_id = $2", cancellationToken, campaign, grant, GrantState.Issued).ConfigureAwait(false);
            await erasure.Session.ExecuteAsync(
                "UPDATE holds SET state = $3, ended_at = $4 WHERE campaign_id = $1 AND hold_id = $2", cancellationToken, campaign, hold, HoldState.Released, erasure.At).ConfigureAwait(false);
        }
    }

    private static async Task ForgetAsync(
        Erasure erasure, ErasedRecord record, (string Campaign, Guid Grant) key, CancellationToken cancellationToken)
    {
        // Whoever kept the grant's id, or the key that asked for it, must find nobody by it.
        var replacement = Guid.NewGuid();
        await erasure.RemoveAsync(
            "offer_requests",
            "request_key IN (SELECT g.request_key FROM grants g WHERE g.campaign_id = $1 AND g.grant_id = $2)", cancellationToken, key.Campaign, key.Grant).ConfigureAwait(false);
        await HashRequestsAsync(erasure, "redemptions", "campaign_id = $1 AND grant_id = $2", cancellationToken, key.Campaign, key.Grant).ConfigureAwait(false);
        await HashRequestsAsync(erasure, "holds", "campaign_id = $1 AND grant_id = $2", cancellationToken, key.Campaign, key.Grant).ConfigureAwait(false);
        await erasure.RemoveAsync("offer_events", "campaign_id = $1 AND subject_id = $2", cancellationToken, key.Campaign, key.Grant).ConfigureAwait(false);
        await erasure.PseudonymiseAsync(
            "redemptions",
            "grant_id = $3, recipient_id = $4, order_reference = '', request_key = NULL WHERE campaign_id = $1 AND grant_id = $2",
            cancellationToken, key.Campaign, key.Grant, replacement, record.Replacement).ConfigureAwait(false);
        await erasure.PseudonymiseAsync(
            "holds",
            """
            grant_id = $3, order_reference = '', request_key = '', release_key = NULL, ended_at = CASE WHEN state = 0 THEN $4 ELSE ended_at END, state = CASE WHEN state = 0 THEN 2 ELSE state END
            WHERE campaign_id = $1 AND grant_id = $2
            """,
            cancellationToken, key.Campaign, key.Grant, replacement, erasure.At).ConfigureAwait(false);
        await erasure.PseudonymiseAsync(
            "grants",
            """
            grant_id = $3, record_id = $4, code_hash = $5, code_number = NULL, request_key = NULL, held = 0, state = CASE WHEN state IN (0, 4) THEN 3 ELSE state END
            WHERE campaign_id = $1 AND grant_id = $2
            """,
            cancellationToken, key.Campaign, key.Grant, replacement, record.Replacement, RandomNumberGenerator.GetBytes(32)).ConfigureAwait(false);
    }

    /// <summary>A retry must still be told from a second attempt, or it would take money back twice; what its key says of the person goes.</summary>
    private static async Task HashRequestsAsync(Erasure erasure, string table, string which, CancellationToken cancellationToken, params object?[] values)
    {
        var rows = await erasure.Session.ListAsync(
            $"SELECT request_key, {(table == "holds" ? "release_key" : "NULL")} FROM {table} WHERE {which}",
            row => new[] { row.TextOrNull(0), row.TextOrNull(1) },
            cancellationToken,
            values).ConfigureAwait(false);
        foreach (var key in rows.SelectMany(row => row).Where(key => key is { Length: > 0 } && !ErasureSalt.IsHash(key)))
        {
            await erasure.PseudonymiseAsync(
                "offer_requests", "request_key = $2 WHERE request_key = $1", cancellationToken, key, erasure.Salt.Hash(new IdempotencyKey(key!))).ConfigureAwait(false);
        }
    }
}
