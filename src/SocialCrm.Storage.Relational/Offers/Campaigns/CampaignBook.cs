using System.Collections.Concurrent;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Reads campaigns inside transactions. The terms of a version never change, so they are parsed once.</summary>
internal sealed class CampaignBook
{
    private const int MaximumRemembered = 4096;

    private readonly ConcurrentDictionary<(string Campaign, int Version), Campaign> remembered = new();

    /// <summary>How campaigns stand; those that were never live are left out.</summary>
    public async Task<Dictionary<CampaignId, CampaignTerms>> CurrentAsync(
        RelationalSession session, IReadOnlyCollection<CampaignId> campaigns, CancellationToken cancellationToken)
    {
        var rows = await session.ListByKeysAsync(
            "SELECT campaign_id, version, state FROM campaigns WHERE campaign_id IN ({keys})",
            [.. campaigns.Select(campaign => campaign.Value)],
            row => (Id: new CampaignId(row.Text(0)), Version: row.Int(1), State: (CampaignState)row.Int(2)),
            cancellationToken).ConfigureAwait(false);
        var current = new Dictionary<CampaignId, CampaignTerms>();
        foreach (var (id, version, state) in rows)
            current[id] = new CampaignTerms(await TermsAsync(session, id, version, cancellationToken).ConfigureAwait(false), version, state);
        return current;
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
