using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Reads and writes referrals.</summary>
internal static class ReferralRows
{
    public const string Columns =
        "referral_id, campaign_id, kind, referrer_id, referred_id, state, rejection, reference, clicked_at, qualified_at, due_at, ended_at, codes, referrer_grant, referred_grant, "
        + "version, value, shard, referred_shard";

    private static readonly TableShape Table = new(
        "referrals",
        "referral_id {guid}, campaign_id TEXT, kind INTEGER, referrer_id {guid}, referred_id {guid}, state INTEGER, reference TEXT, version INTEGER, codes INTEGER, value BIGINT, "
        + "shard INTEGER, referred_shard INTEGER, clicked_at BIGINT");

    public static Task<int> InsertAsync(RelationalSession session, Referral referral, CancellationToken cancellationToken) => session.InsertAsync(
        Table,
        onConflict: null,
        [[
            referral.Id.Value, referral.Campaign.Value, referral.Kind, referral.Referrer.Value, referral.Referred?.Value, referral.State, referral.Reference, 0, 0, 0L, 0, 0,
            referral.ClickedAt,
        ]],
        cancellationToken);

    /// <summary>Locks a referral and reads it as it stands; null when there is none.</summary>
    public static Task<StoredReferral?> LockAsync(RelationalSession session, Guid id, CancellationToken cancellationToken) => session.FirstAsync(
        $"SELECT {Columns} FROM referrals WHERE referral_id = $1{session.Dialect.ForUpdate}", Read, cancellationToken, id);

    public static async Task<Referral?> FindAsync(RelationalSession session, Guid id, CancellationToken cancellationToken) =>
        (await session.FirstAsync($"SELECT {Columns} FROM referrals WHERE referral_id = $1", Read, cancellationToken, id).ConfigureAwait(false))?.Referral;

    public static StoredReferral Read(SqlRow row)
    {
        var referral = new Referral(
            new ReferralId(row.Guid(0)),
            new CampaignId(row.Text(1)),
            (ReferralKind)row.Int(2),
            new SourceRecordId(row.Guid(3)),
            row.GuidOrNull(4) is { } referred ? new SourceRecordId(referred) : null)
        {
            State = (ReferralState)row.Int(5),
            Rejection = row.IsNull(6) ? null : (ReferralRefusal)row.Int(6),
            Reference = row.Text(7),
            ClickedAt = row.Instant(8),
            QualifiedAt = row.IsNull(9) ? null : row.Instant(9),
            DueAt = row.IsNull(10) ? null : row.Instant(10),
            EndedAt = row.IsNull(11) ? null : row.Instant(11),
            Codes = row.Int(12),
            ReferrerGrant = row.GuidOrNull(13) is { } first ? new GrantId(first) : null,
            ReferredGrant = row.GuidOrNull(14) is { } second ? new GrantId(second) : null,
        };
        return new StoredReferral(referral, row.Int(15), row.Number(16), referral.Codes == 2 ? [row.Int(17), row.Int(18)] : [row.Int(17)]);
    }
}
