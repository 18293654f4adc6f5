using System.Security.Cryptography;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>
/// Takes a person out of referrals: their code is void, their clicks are removed, what was held for either side returns to the budget and is rejected, and what
/// was rewarded stays under a random id, so that sums stay.
/// </summary>
/// <remarks>Goes before the eraser of grants, which gives them other ids.</remarks>
internal sealed class ReferralsEraser : IRoomEraser
{
    private const string OfRecord = "(referrer_id = $1 OR referred_id = $1)";

    public IReadOnlyList<string> Tables { get; } = ["referral_links", "referrals"];

    public async Task EraseAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        foreach (var record in erasure.Records)
        {
            await erasure.PseudonymiseAsync(
                "referral_links", "record_id = $2, code_hash = $3 WHERE record_id = $1", cancellationToken, record.Id, record.Replacement, RandomNumberGenerator.GetBytes(32)).ConfigureAwait(false);
            await HashAsync(erasure, "request_key", record.Id, cancellationToken).ConfigureAwait(false);
            await HashAsync(erasure, "reject_key", record.Id, cancellationToken).ConfigureAwait(false);
            await erasure.RemoveAsync("referrals", $"state = {(int)ReferralState.Clicked} AND {OfRecord}", cancellationToken, record.Id).ConfigureAwait(false);
            await ReleaseAsync(erasure, record.Id, cancellationToken).ConfigureAwait(false);
            await erasure.PseudonymiseAsync(
                "referrals", "referrer_id = $2, referrer_grant = NULL, reference = '', request_key = NULL, reject_key = NULL WHERE referrer_id = $1", cancellationToken, record.Id, record.Replacement).ConfigureAwait(false);
            await erasure.PseudonymiseAsync(
                "referrals", "referred_id = $2, referred_grant = NULL, reference = '', request_key = NULL, reject_key = NULL WHERE referred_id = $1", cancellationToken, record.Id, record.Replacement).ConfigureAwait(false);
        }
    }

    private static async Task ReleaseAsync(Erasure erasure, Guid record, CancellationToken cancellationToken)
    {
        var held = await erasure.Session.ListAsync(
            $"SELECT {ReferralRows.Columns} FROM referrals WHERE state = {(int)ReferralState.Held} AND {OfRecord} ORDER BY referral_id{erasure.Session.Dialect.ForUpdate}",
            ReferralRows.Read, cancellationToken, record).ConfigureAwait(false);
        var periods = new PeriodBook(erasure.Session, cancellationToken);
        foreach (var one in held)
        {
            var terms = await new CampaignBook().TermsAsync(erasure.Session, one.Referral.Campaign, one.Version, cancellationToken).ConfigureAwait(false);
            periods.Apply(terms, one.Referral.QualifiedAt!.Value, -one.Value * one.Shards.Count, codes: -one.Shards.Count);
            foreach (var shard in one.Shards)
            {
                await erasure.Session.ExecuteAsync(
                    "UPDATE campaign_budgets SET held = held - $3 WHERE campaign_id = $1 AND shard = $2", cancellationToken, one.Referral.Campaign.Value, shard, one.Value).ConfigureAwait(false);
            }

            await erasure.PseudonymiseAsync(
                "referrals",
                "state = $3, rejection = $4, ended_at = $5 WHERE campaign_id = $1 AND referral_id = $2",
                cancellationToken, one.Referral.Campaign.Value, one.Referral.Id.Value, ReferralState.Rejected, ReferralRefusal.Erased, erasure.At).ConfigureAwait(false);
        }

        await periods.WriteAsync().ConfigureAwait(false);
    }

    /// <summary>A retry must still be told from a second attempt; what its key says of the person goes.</summary>
    private static async Task HashAsync(Erasure erasure, string column, Guid record, CancellationToken cancellationToken)
    {
        var keys = await erasure.Session.ListAsync(
            $"SELECT {column} FROM referrals WHERE {column} IS NOT NULL AND {OfRecord}", row => row.Text(0), cancellationToken, record).ConfigureAwait(false);
        foreach (var key in keys.Where(key => !ErasureSalt.IsHash(key)))
        {
            await erasure.PseudonymiseAsync(
                "offer_requests", "request_key = $2 WHERE request_key = $1", cancellationToken, key, erasure.Salt.Hash(new IdempotencyKey(key))).ConfigureAwait(false);
        }
    }
}
