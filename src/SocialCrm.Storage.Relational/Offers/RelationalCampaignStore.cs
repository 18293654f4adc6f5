using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalCampaignStore(RelationalDatabase database) : ICampaignStore
{
    private const string Status =
        """
        SELECT c.document,
            (SELECT CAST(sum(b.held) AS BIGINT) FROM campaign_budgets b WHERE b.campaign_id = c.campaign_id),
            (SELECT CAST(sum(b.granted) AS BIGINT) FROM campaign_budgets b WHERE b.campaign_id = c.campaign_id),
            (SELECT count(*) FROM grants g WHERE g.campaign_id = c.campaign_id),
            (SELECT count(*) FROM redemptions r WHERE r.campaign_id = c.campaign_id AND r.kind = 0),
            (SELECT count(*) FROM redemptions r WHERE r.campaign_id = c.campaign_id AND r.kind = 1)
        FROM campaigns c
        """;

    public Task<PublishOutcome> PublishAsync(Campaign campaign, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync(session => PublishAsync(session, campaign, at, cancellationToken), cancellationToken);

    public Task<CampaignStatus?> FindAsync(CampaignId campaign, CancellationToken cancellationToken) =>
        database.QueryAsync(
            session => session.FirstAsync(Status + " WHERE c.campaign_id = $1", Read, cancellationToken, campaign.Value), cancellationToken);

    public IAsyncEnumerable<CampaignStatus> ReadAsync(CancellationToken cancellationToken) =>
        database.StreamAsync(session => session.StreamAsync(Status + " ORDER BY c.campaign_id", Read, [], cancellationToken), cancellationToken);

    private static async Task<PublishOutcome> PublishAsync(
        RelationalSession session, Campaign campaign, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var document = CampaignCodec.Write(campaign);
        var inserted = await session.ExecuteAsync(
            "INSERT INTO campaigns (campaign_id, document, published_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            cancellationToken, campaign.Id.Value, document, at).ConfigureAwait(false);
        if (inserted == 0)
        {
            var stored = await session.FirstAsync(
                "SELECT document FROM campaigns WHERE campaign_id = $1", row => row.Text(0), cancellationToken, campaign.Id.Value).ConfigureAwait(false);
            return string.Equals(stored, document, StringComparison.Ordinal) ? PublishOutcome.AlreadyPublished : PublishOutcome.Conflicts;
        }

        await session.ExecuteAsync(
            "INSERT INTO campaign_budgets (campaign_id, shard, cap, held, granted) VALUES ($1, 0, $2, 0, 0)",
            cancellationToken, campaign.Id.Value, campaign.Budget.ToMinorUnits()).ConfigureAwait(false);
        return PublishOutcome.Published;
    }

    private static CampaignStatus Read(SqlRow row)
    {
        var campaign = CampaignCodec.Read(row.Text(0));
        var currency = campaign.Budget.Currency;
        return new CampaignStatus(
            campaign,
            Money.FromMinorUnits(row.Number(1), currency),
            Money.FromMinorUnits(row.Number(2), currency),
            (int)row.Number(3),
            (int)row.Number(4),
            (int)row.Number(5));
    }
}
