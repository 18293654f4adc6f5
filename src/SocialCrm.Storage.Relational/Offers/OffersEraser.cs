using System.Security.Cryptography;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>
/// Keeps the money's ledger and takes the person out of it: grants and entries move to random ids, codes that were not used are
/// void and what was held for them returns to the budget.
/// </summary>
internal sealed class OffersEraser : IRoomEraser
{
    public IReadOnlyList<string> Tables { get; } = ["campaigns", "campaign_budgets", "campaign_people", "grants", "redemptions", "offer_requests"];

    public async Task EraseAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        foreach (var record in erasure.Records)
        {
            var grants = await erasure.Session.ListAsync(
                "SELECT campaign_id, grant_id, state, held FROM grants WHERE record_id = $1" + erasure.Session.Dialect.ForUpdate,
                row => (Campaign: row.Text(0), Grant: row.Guid(1), State: (GrantState)row.Int(2), Held: row.Number(3)),
                cancellationToken,
                record.Id).ConfigureAwait(false);
            foreach (var (campaign, grant, state, held) in grants)
            {
                await ForgetAsync(erasure, record, (campaign, grant), cancellationToken).ConfigureAwait(false);
                if (state == GrantState.Issued)
                {
                    await erasure.Session.ExecuteAsync(
                        "UPDATE campaign_budgets SET held = held - $2 WHERE campaign_id = $1 AND shard = 0", cancellationToken, campaign, held).ConfigureAwait(false);
                }
            }

            await HashRequestsAsync(erasure, "redeemer_id = $1", cancellationToken, record.Id).ConfigureAwait(false);
            await erasure.PseudonymiseAsync(
                "redemptions", "redeemer_id = $2, order_reference = '' WHERE redeemer_id = $1", cancellationToken, record.Id, record.Replacement).ConfigureAwait(false);
            await erasure.RemoveAsync("campaign_people", "person_id = $1", cancellationToken, record.Id).ConfigureAwait(false);
        }

        if (erasure.Customer is { } customer)
            await erasure.RemoveAsync("campaign_people", "person_id = $1", cancellationToken, customer).ConfigureAwait(false);
    }

    private static async Task ForgetAsync(
        Erasure erasure, ErasedRecord record, (string Campaign, Guid Grant) key, CancellationToken cancellationToken)
    {
        // The grant's id is derived from the caller's key, which may name the person, so it is replaced too.
        var replacement = Guid.NewGuid();
        await erasure.RemoveAsync("offer_requests", "grant_id = $1", cancellationToken, key.Grant).ConfigureAwait(false);
        await HashRequestsAsync(erasure, "campaign_id = $1 AND grant_id = $2", cancellationToken, key.Campaign, key.Grant).ConfigureAwait(false);
        await erasure.PseudonymiseAsync(
            "redemptions",
            "grant_id = $3, recipient_id = $4, order_reference = '' WHERE campaign_id = $1 AND grant_id = $2",
            cancellationToken, key.Campaign, key.Grant, replacement, record.Replacement).ConfigureAwait(false);
        await erasure.PseudonymiseAsync(
            "grants",
            "grant_id = $3, record_id = $4, code_hash = $5, held = 0, state = CASE WHEN state = 0 THEN 3 ELSE state END WHERE campaign_id = $1 AND grant_id = $2",
            cancellationToken, key.Campaign, key.Grant, replacement, record.Replacement, RandomNumberGenerator.GetBytes(32)).ConfigureAwait(false);
    }

    /// <summary>A retry must still be told from a second attempt, or it would take money back twice; what its key says of the person goes.</summary>
    private static async Task HashRequestsAsync(Erasure erasure, string entries, CancellationToken cancellationToken, params object?[] values)
    {
        var keys = await erasure.Session.ListAsync(
            $"SELECT request_key FROM offer_requests WHERE entry_id IN (SELECT entry_id FROM redemptions WHERE {entries})",
            row => row.Text(0),
            cancellationToken,
            values).ConfigureAwait(false);
        foreach (var key in keys.Where(key => !ErasureSalt.IsHash(key)))
        {
            await erasure.PseudonymiseAsync(
                "offer_requests", "request_key = $2 WHERE request_key = $1", cancellationToken, key, erasure.Salt.Hash(new IdempotencyKey(key))).ConfigureAwait(false);
        }
    }
}
