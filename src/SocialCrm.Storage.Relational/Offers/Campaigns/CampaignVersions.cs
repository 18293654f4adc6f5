using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Writes versions of campaigns and opens their budgets, inside a transaction.</summary>
internal sealed class CampaignVersions(RelationalSession session, CancellationToken cancellationToken)
{
    /// <summary>Writes a version down; false where there is one of this number.</summary>
    public async Task<bool> TryAddAsync(
        CampaignId campaign, (int Number, CampaignState State, string Document) version, CampaignApproval by, DateTimeOffset at) =>
        await AddAsync(campaign, version, (by.Author, by.Approver), at).ConfigureAwait(false) == 1;

    /// <summary>Writes a draft down under the next number; answers the number, or null where another came first.</summary>
    public async Task<int?> TryDraftAsync(Campaign terms, StaffId author, DateTimeOffset at)
    {
        var next = await session.FirstAsync(
            "SELECT coalesce(max(version), 0) + 1 FROM campaign_versions WHERE campaign_id = $1", row => row.Int(0), cancellationToken, terms.Id.Value).ConfigureAwait(false);
        return await AddAsync(terms.Id, (next, CampaignState.Draft, CampaignCodec.Write(terms)), (author, null), at).ConfigureAwait(false) == 1 ? next : null;
    }

    /// <summary>Makes a version the one that gives; the first of a campaign opens its budget.</summary>
    public async Task OpenAsync(Campaign terms, int version, DateTimeOffset at)
    {
        await session.ExecuteAsync("UPDATE offer_numbers SET last = last + 1 WHERE name = 'campaign'", cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync(
            """
            INSERT INTO campaigns (campaign_id, published_at, number, version, state, next_code)
            SELECT $1, $2, last, $3, $4, 0 FROM offer_numbers WHERE name = 'campaign'
            """,
            cancellationToken, terms.Id.Value, at, version, CampaignState.Live).ConfigureAwait(false);
        var cap = terms.Budget.ToMinorUnits();
        for (var shard = 0; shard < terms.BudgetShards; shard++)
        {
            var part = (cap / terms.BudgetShards) + (shard < cap % terms.BudgetShards ? 1 : 0);
            await session.ExecuteAsync(
                "INSERT INTO campaign_budgets (campaign_id, shard, cap, held, granted) VALUES ($1, $2, $3, 0, 0)", cancellationToken, terms.Id.Value, shard, part).ConfigureAwait(false);
        }
    }

    private Task<int> AddAsync(
        CampaignId campaign, (int Number, CampaignState State, string Document) version, (StaffId Author, StaffId? Approver) by, DateTimeOffset at) =>
        session.ExecuteAsync(
            """
            INSERT INTO campaign_versions (campaign_id, version, state, author, approver, document, drafted_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING
            """,
            cancellationToken, campaign.Value, version.Number, version.State, by.Author.Value, by.Approver?.Value, version.Document, at);
}
