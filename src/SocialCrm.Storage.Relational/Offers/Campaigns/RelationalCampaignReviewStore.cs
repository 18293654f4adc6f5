using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalCampaignReviewStore(RelationalDatabase database, CampaignBook campaigns) : ICampaignReviewStore
{
    public async Task<CampaignVersion> DraftAsync(Campaign terms, StaffId author, DateTimeOffset at, CancellationToken cancellationToken)
    {
        // Two that draft at once take the same number; the one that comes second takes the next.
        int? number = null;
        while (number is null)
        {
            number = await database.WriteAsync(
                session => new CampaignVersions(session, cancellationToken).TryDraftAsync(terms, author, at), cancellationToken).ConfigureAwait(false);
        }

        return new CampaignVersion(terms, number.Value, CampaignState.Draft, author, Approver: null);
    }

    public Task<MoveOutcome> MoveAsync(CampaignMove move, CancellationToken cancellationToken) =>
        database.WriteAsync(session => new CampaignMoveDecision(session, campaigns, cancellationToken).MoveAsync(move), cancellationToken);

    public async Task<IReadOnlyList<CampaignVersion>> ReadVersionsAsync(CampaignId campaign, CancellationToken cancellationToken) =>
        await database.QueryAsync(
            session => session.ListAsync(
                "SELECT document, version, state, author, approver FROM campaign_versions WHERE campaign_id = $1 ORDER BY version",
                row => new CampaignVersion(
                    CampaignCodec.Read(row.Text(0)),
                    row.Int(1),
                    (CampaignState)row.Int(2),
                    new StaffId(row.Text(3)),
                    row.TextOrNull(4) is { } approver ? new StaffId(approver) : null),
                cancellationToken,
                campaign.Value),
            cancellationToken).ConfigureAwait(false);
}
