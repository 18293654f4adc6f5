using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalCardEnrolmentStore(RelationalDatabase database, CampaignBook campaigns) : ICardEnrolmentStore
{
    public Task<IReadOnlyList<EnrolOutcome>> EnrolAsync(IReadOnlyList<EnrolAttempt> attempts, CancellationToken cancellationToken) =>
        database.DecideAsync(attempts, session => new Enrolling(session, campaigns, cancellationToken).DecideAsync(attempts), cancellationToken);

    public Task<long> CountAsync(CampaignId campaign, CancellationToken cancellationToken) =>
        database.QueryAsync(
            session => session.FirstAsync("SELECT enrolled FROM card_enrolment_counts WHERE campaign_id = $1", row => row.Number(0), cancellationToken, campaign.Value), cancellationToken);
}
