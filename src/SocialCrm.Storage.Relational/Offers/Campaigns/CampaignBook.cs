using System.Collections.Concurrent;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Reads campaigns inside transactions. The terms of a version never change, so they are parsed once.</summary>
internal sealed class CampaignBook
{
    private const int MaximumRemembered = 4096;

    private readonly ConcurrentDictionary<(string Campaign, int Version), Campaign> remembered = new();

    private readonly ConcurrentDictionary<string, long> shards = new(StringComparer.Ordinal);

    /// <summary>How campaigns stand; those that were never live are left out.</summary>
    public async Task<Dictionary<CampaignId, CampaignTerms>> CurrentAsync(
        RelationalSession session, IReadOnlyCollection<CampaignId> campaigns, CancellationToken cancellationToken)
    {
        var reads = session.Together();
        var current = AskCurrent(reads, campaigns);
        await reads.RunAsync(cancellationToken).ConfigureAwait(false);
        return await CurrentAsync(session, current, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks how campaigns stand, together with other reads.</summary>
    public static IReadOnlyList<(CampaignId Id, int Version, CampaignState State)> AskCurrent(RelationalReads reads, IReadOnlyCollection<CampaignId> campaigns) =>
        reads.ListByKeys(
            "SELECT campaign_id, version, state FROM campaigns WHERE campaign_id IN ({keys})",
            [.. campaigns.Select(campaign => campaign.Value)],
            row => (new CampaignId(row.Text(0)), row.Int(1), (CampaignState)row.Int(2)));

    /// <summary>How campaigns stand, by what the reads answered.</summary>
    public async Task<Dictionary<CampaignId, CampaignTerms>> CurrentAsync(
        RelationalSession session, IReadOnlyList<(CampaignId Id, int Version, CampaignState State)> read, CancellationToken cancellationToken)
    {
        var current = new Dictionary<CampaignId, CampaignTerms>();
        foreach (var (id, version, state) in read)
            current[id] = new CampaignTerms(await TermsAsync(session, id, version, cancellationToken).ConfigureAwait(false), version, state);
        return current;
    }

    /// <summary>Which of the campaigns have a budget in shards. That never changes, so it is asked once.</summary>
    /// <remarks>The rows tell and not the terms: a later version may say another number, and the budget keeps that of the first.</remarks>
    public async Task<IEnumerable<CampaignId>> ShardedAsync(RelationalSession session, IReadOnlyCollection<CampaignId> campaigns, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var campaign in campaigns)
        {
            if (shards.TryGetValue(campaign.Value, out var count))
                counts[campaign.Value] = count;
        }

        var unknown = campaigns.Where(campaign => !counts.ContainsKey(campaign.Value)).ToList();
        if (unknown.Count > 0)
        {
            var rows = await session.ListByKeysAsync(
                "SELECT campaign_id, count(*) FROM campaign_budgets WHERE campaign_id IN ({keys}) GROUP BY campaign_id",
                [.. unknown.Select(campaign => campaign.Value)], row => (Campaign: row.Text(0), Count: row.Number(1)), cancellationToken).ConfigureAwait(false);
            if (shards.Count >= MaximumRemembered)
                shards.Clear();
            foreach (var (campaign, count) in rows)
                counts[campaign] = shards[campaign] = count;
        }

        return campaigns.Where(campaign => counts.GetValueOrDefault(campaign.Value) > 1);
    }

    /// <summary>The terms of a version that is known to be there.</summary>
    public async ValueTask<Campaign> TermsAsync(RelationalSession session, CampaignId campaign, int version, CancellationToken cancellationToken)
    {
        if (remembered.TryGetValue((campaign.Value, version), out var known))
            return known;
        var document = await session.FirstAsync(
            "SELECT document FROM campaign_versions WHERE campaign_id = $1 AND version = $2", row => row.Text(0), cancellationToken, campaign.Value, version).ConfigureAwait(false)
            ?? throw new StoreException(StoreFailure.Corrupt, "The store has lost the terms of a campaign's version. Restore a backup.");
        if (remembered.Count >= MaximumRemembered)
            remembered.Clear();
        return remembered[(campaign.Value, version)] = CampaignCodec.Read(document);
    }
}
