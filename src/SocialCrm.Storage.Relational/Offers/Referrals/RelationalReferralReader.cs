using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalReferralReader(RelationalDatabase database, CampaignBook campaigns) : IReferralReader
{
    public Task<Referral?> FindAsync(ReferralId referral, CancellationToken cancellationToken) =>
        database.QueryAsync(session => ReferralRows.FindAsync(session, referral.Value, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<Grant>> ReadGrantsAsync(ReferralId referral, CancellationToken cancellationToken) =>
        database.QueryAsync<IReadOnlyList<Grant>>(
            async session =>
            {
                if (await ReferralRows.FindAsync(session, referral.Value, cancellationToken).ConfigureAwait(false) is not { } found)
                    return [];
                Guid[] ids = [.. new[] { found.ReferrerGrant, found.ReferredGrant }.OfType<GrantId>().Select(grant => grant.Value)];
                if (ids.Length == 0)
                    return [];
                var grants = await GrantRows.ReadAsync(session, campaigns, (found.Campaign, ids), cancellationToken).ConfigureAwait(false);
                return [.. ids.Select(id => grants.GetValueOrDefault(id)).OfType<Grant>()];
            },
            cancellationToken);

    public IAsyncEnumerable<Referral> ReadAsync(CampaignId campaign, CancellationToken cancellationToken) =>
        database.StreamAsync(
            session => session.StreamAsync(
                $"SELECT {ReferralRows.Columns} FROM referrals WHERE campaign_id = $1 ORDER BY clicked_at, referral_id",
                row => ReferralRows.Read(row).Referral, [campaign.Value], cancellationToken),
            cancellationToken);
}
