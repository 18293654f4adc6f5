using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Sets the cap of a campaign's budget over its shards, which the transaction has locked.</summary>
internal static class BudgetCaps
{
    /// <summary>Locks the shards of a campaign, in their order, with everything that was noted beside them; none where there is no budget yet.</summary>
    public static async Task<List<(long Cap, long Used)>> LockAsync(RelationalSession session, CampaignId campaign, CancellationToken cancellationToken)
    {
        var shards = await session.ListAsync(
            "SELECT cap, held + granted FROM campaign_budgets WHERE campaign_id = $1 ORDER BY shard" + session.Dialect.ForUpdate,
            row => (Cap: row.Number(0), Used: row.Number(1)), cancellationToken, campaign.Value).ConfigureAwait(false);
        for (var shard = 0; shard < shards.Count; shard++)
        {
            var moves = await BudgetMoves.FoldAsync(session, (campaign.Value, shard), cancellationToken).ConfigureAwait(false);
            shards[shard] = (shards[shard].Cap, shards[shard].Used + moves.Held + moves.Granted);
        }

        return shards;
    }

    /// <summary>Gives each shard what it has used, and an equal part of what is left.</summary>
    public static async Task SetAsync(
        RelationalSession session, CampaignId campaign, (List<(long Cap, long Used)> Shards, long Cap) budget, CancellationToken cancellationToken)
    {
        var (shards, cap) = budget;
        var left = cap - shards.Sum(shard => shard.Used);
        for (var shard = 0; shard < shards.Count; shard++)
        {
            var part = (left / shards.Count) + (shard < left % shards.Count ? 1 : 0);
            await session.ExecuteAsync(
                "UPDATE campaign_budgets SET cap = $3 WHERE campaign_id = $1 AND shard = $2", cancellationToken, campaign.Value, shard, shards[shard].Used + part).ConfigureAwait(false);
        }
    }
}
