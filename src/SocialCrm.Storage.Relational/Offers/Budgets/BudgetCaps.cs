using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Sets the cap of a campaign's budget over its shards, which the transaction has locked.</summary>
internal static class BudgetCaps
{
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
