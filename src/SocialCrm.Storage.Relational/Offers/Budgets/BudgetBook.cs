using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>The budgets that one transaction draws on or gives back to.</summary>
/// <remarks>
/// <para>Whoever draws locks the row first, so that no two transactions see the same room. Whoever only gives back never waits for the row: where
/// another has it, the change is noted beside it and folded in by whoever gives back next, or lacks room. So held + granted in the row is never less than what is really used.</para>
/// <para>A budget in shards is drawn on by one shard for each process; when that one runs dry, all are locked in order and what is left is shared out again, so that
/// the sum is given to the last unit and never more.</para>
/// </remarks>
internal sealed class BudgetBook(RelationalSession session, CancellationToken cancellationToken)
{
    /// <summary>By their letters, as the databases tell campaigns apart: a language's order takes some of them for one.</summary>
    private static readonly Comparer<(string Campaign, int Shard)> InOrder = Comparer<(string Campaign, int Shard)>.Create((left, right) =>
        string.CompareOrdinal(left.Campaign, right.Campaign) is not 0 and var order ? order : left.Shard.CompareTo(right.Shard));

    private readonly SortedDictionary<(string Campaign, int Shard), BudgetShard> locked = new(InOrder);
    private readonly SortedDictionary<(string Campaign, int Shard), BudgetChange> given = new(InOrder);

    /// <summary>Locks one shard of each campaign, or all of them, in the one order that all transactions keep to.</summary>
    public async Task LockAsync(IReadOnlyCollection<CampaignId> campaigns, int? turn)
    {
        foreach (var campaign in campaigns.OrderBy(campaign => campaign.Value, StringComparer.Ordinal))
        {
            var shards = await session.ListAsync(
                $"""
                SELECT shard, cap, held + granted FROM campaign_budgets
                WHERE campaign_id = $1{(turn is null ? "" : " AND shard = $2 % (SELECT nullif(count(*), 0) FROM campaign_budgets c WHERE c.campaign_id = $1)")} ORDER BY shard{session.Dialect.ForUpdate}
                """,
                row => new BudgetShard(campaign, row.Int(0), row.Number(1), row.Number(2)),
                cancellationToken,
                turn is { } one ? [campaign.Value, (long)one] : [campaign.Value]).ConfigureAwait(false);
            foreach (var shard in shards)
                locked[(campaign.Value, shard.Number)] = shard;
        }
    }

    /// <summary>A shard of the campaign that is locked and has this much room; null where what is locked has not.</summary>
    public async Task<BudgetShard?> FindRoomAsync(CampaignId campaign, long value)
    {
        var shards = ShardsOf(campaign);
        if (shards.Find(shard => shard.Room >= value) is { } roomy)
            return roomy;
        foreach (var shard in shards.Where(shard => !shard.IsFolded))
            shard.Fold(await BudgetMoves.FoldAsync(session, (shard.Campaign.Value, shard.Number), cancellationToken).ConfigureAwait(false));
        if (shards.Find(shard => shard.Room >= value) is { } folded)
            return folded;
        var total = shards.Sum(shard => shard.Room);
        if (shards.Count < 2 || total < value)
            return null;
        ShareOut(shards, total, value);
        return shards.Find(shard => shard.Room >= value);
    }

    /// <summary>As <see cref="FindRoomAsync"/>; where what is locked has less than this, all that is left of it, gathered in one shard; null where nothing is.</summary>
    public async Task<(BudgetShard Shard, long Value)?> FindAnyRoomAsync(CampaignId campaign, long value)
    {
        if (await FindRoomAsync(campaign, value).ConfigureAwait(false) is { } roomy)
            return (roomy, value);
        var shards = ShardsOf(campaign);
        var total = shards.Sum(shard => shard.Room);
        if (total <= 0)
            return null;
        foreach (var shard in shards)
            shard.Shift((shard == shards[0] ? total : 0) - shard.Room);
        return (shards[0], total);
    }

    /// <summary>Changes the books of a shard, whether it is locked or not. One that is not locked is only given back to.</summary>
    public void Apply(CampaignId campaign, int shard, BudgetChange change)
    {
        if (locked.TryGetValue((campaign.Value, shard), out var mine))
            mine.Apply(change);
        else
            given[(campaign.Value, shard)] = given.GetValueOrDefault((campaign.Value, shard)) + change;
    }

    /// <summary>Writes what was changed, at the end of a decision.</summary>
    public async Task SaveAsync()
    {
        foreach (var shard in locked.Values)
        {
            if (shard.Change != default || shard.Shifted != 0)
                await BudgetMoves.UpdateLastAsync(session, (shard.Campaign.Value, shard.Number), (shard.Change, shard.Shifted), cancellationToken).ConfigureAwait(false);
        }

        foreach (var (key, change) in given)
            await BudgetMoves.GiveBackLastAsync(session, key, change, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Shares what is left out over the shards, in whole benefits as far as they go.</summary>
    private static void ShareOut(List<BudgetShard> shards, long total, long value)
    {
        var each = total / value / shards.Count * value;
        var rest = total - (each * shards.Count);
        foreach (var shard in shards)
        {
            var part = each + (shard == shards[0] ? rest : 0);
            shard.Shift(part - shard.Room);
        }
    }

    private List<BudgetShard> ShardsOf(CampaignId campaign) => [.. locked.Values.Where(shard => shard.Campaign == campaign)];
}
