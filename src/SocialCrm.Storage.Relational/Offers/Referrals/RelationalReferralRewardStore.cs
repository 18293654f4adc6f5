using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalReferralRewardStore(RelationalDatabase database, Tombstones tombstones, CampaignBook campaigns) : IReferralRewardStore
{
    public Task<IReadOnlyList<ReferralOutcome>> RejectAsync(IReadOnlyList<ReferralRejectAttempt> attempts, CancellationToken cancellationToken) =>
        database.DecideEachAsync(attempts, (session, attempt) => new ReferralHolds(session, campaigns, tombstones, cancellationToken).RejectAsync(attempt), cancellationToken);

    public Task<IReadOnlyList<Referral>> ReadDueAsync(DateTimeOffset now, int most, CancellationToken cancellationToken) =>
        database.QueryAsync<IReadOnlyList<Referral>>(
            async session => await session.ListAsync(
                $"""
                SELECT {ReferralRows.Columns} FROM referrals
                WHERE state = 1 AND due_at <= $1 AND NOT EXISTS (SELECT 1 FROM campaigns c WHERE c.campaign_id = referrals.campaign_id AND c.state = {(int)CampaignState.Paused})
                ORDER BY due_at, referral_id LIMIT $2
                """,
                row => ReferralRows.Read(row).Referral, cancellationToken, now, (long)most).ConfigureAwait(false),
            cancellationToken);

    public Task<IReadOnlyList<ReferralOutcome>> RewardAsync(IReadOnlyList<ReferralReward> rewards, CancellationToken cancellationToken) =>
        database.DecideEachAsync(rewards, (session, reward) => new ReferralRewards(session, campaigns, tombstones, cancellationToken).RewardAsync(reward), cancellationToken);
}
