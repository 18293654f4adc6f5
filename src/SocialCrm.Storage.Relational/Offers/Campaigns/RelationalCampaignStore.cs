using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalCampaignStore(RelationalDatabase database) : ICampaignStore
{
    /// <summary>What was noted beside the budgets counts too.</summary>
    private static readonly string Status =
        $"""
        SELECT v.document, c.version, c.state,
            (SELECT CAST(sum(b.cap) AS BIGINT) FROM campaign_budgets b WHERE b.campaign_id = c.campaign_id),
            {string.Join(", ", new[] { "held", "granted", "issued", "redeemed", "reversed", "lapsed" }.Select(Sum))},
            (SELECT count(*) FROM printed_codes p WHERE p.campaign_id = c.campaign_id),
            (SELECT count(*) FROM printed_codes p WHERE p.campaign_id = c.campaign_id AND p.state = 0),
            (SELECT count(*) FROM budget_amendments a WHERE a.campaign_id = c.campaign_id AND a.was_exhausted = 1)
        FROM campaigns c JOIN campaign_versions v ON v.campaign_id = c.campaign_id AND v.version = c.version
        """;

    public Task<PublishOutcome> PublishAsync(Campaign campaign, CampaignApproval approval, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync(session => PublishAsync(session, (campaign, approval), at, cancellationToken), cancellationToken);

    public Task<CampaignStatus?> FindAsync(CampaignId campaign, CancellationToken cancellationToken) =>
        database.QueryAsync(session => session.FirstAsync(Status + " WHERE c.campaign_id = $1", Read, cancellationToken, campaign.Value), cancellationToken);

    public IAsyncEnumerable<CampaignStatus> ReadAsync(CancellationToken cancellationToken) =>
        database.StreamAsync(session => session.StreamAsync(Status + " ORDER BY c.campaign_id", Read, [], cancellationToken), cancellationToken);

    private static async Task<PublishOutcome> PublishAsync(
        RelationalSession session, (Campaign Terms, CampaignApproval By) what, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var versions = new CampaignVersions(session, cancellationToken);
        var document = CampaignCodec.Write(what.Terms);
        if (!await versions.TryAddAsync(what.Terms.Id, (1, CampaignState.Live, document), what.By, at).ConfigureAwait(false))
        {
            var live = await session.FirstAsync(
                "SELECT v.document FROM campaigns c JOIN campaign_versions v ON v.campaign_id = c.campaign_id AND v.version = c.version WHERE c.campaign_id = $1",
                row => row.Text(0), cancellationToken, what.Terms.Id.Value).ConfigureAwait(false);
            return string.Equals(live, document, StringComparison.Ordinal) ? PublishOutcome.AlreadyPublished : PublishOutcome.Conflicts;
        }

        await versions.OpenAsync(what.Terms, 1, at).ConfigureAwait(false);
        return PublishOutcome.Published;
    }

    private static string Sum(string column) =>
        $"""
        coalesce((SELECT CAST(sum(b.{column}) AS BIGINT) FROM campaign_budgets b WHERE b.campaign_id = c.campaign_id), 0)
            + coalesce((SELECT CAST(sum(m.{column}) AS BIGINT) FROM budget_moves m WHERE m.campaign_id = c.campaign_id), 0)
        """;

    private static CampaignStatus Read(SqlRow row)
    {
        var campaign = CampaignCodec.Read(row.Text(0));
        var currency = campaign.Budget.Currency;
        var (cap, held, granted) = (row.Number(3), row.Number(4), row.Number(5));
        var hasRoom = cap - held - granted >= CampaignTerms.LeastRoom(campaign.Benefit);
        return new CampaignStatus(
            campaign, Money.FromMinorUnits(held, currency), Money.FromMinorUnits(granted, currency), row.Number(6), row.Number(7), row.Number(8))
        {
            Version = row.Int(1),
            State = (CampaignState)row.Int(2),
            Budget = Money.FromMinorUnits(cap, currency),
            BudgetState = !hasRoom ? BudgetState.Exhausted : row.Number(12) > 0 ? BudgetState.Reopened : BudgetState.Open,
            Lapsed = row.Number(9),
            Printed = (row.Number(10), row.Number(11)),
        };
    }
}
