using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Tells, inside a transaction, who the people of referrals are over all their records, and how they are connected.</summary>
internal sealed class ReferralPeople(RelationalSession session, CancellationToken cancellationToken)
{
    /// <summary>Counts as having brought, or been brought: what is held or rewarded.</summary>
    private const string Standing = "(1, 2)";

    /// <summary>Holds the people of these records still until the transaction ends.</summary>
    public Task LockAsync(params IReadOnlyCollection<SourceRecordId> records) =>
        new RecipientBook(session, cancellationToken).LockAsync([.. records.Select(record => record.Value).Distinct().Order()]);

    /// <summary>Whose a record is: the customer, or the record itself while nobody has decided; null when it is not stored.</summary>
    public async Task<(Guid Person, CustomerId? Customer)?> FindAsync(SourceRecordId record)
    {
        var found = await session.ListAsync(
            "SELECT s.record_id, l.customer_id FROM source_records s LEFT JOIN record_links l ON l.record_id = s.record_id WHERE s.record_id = $1",
            row => (Record: row.Guid(0), Customer: row.GuidOrNull(1)), cancellationToken, record.Value).ConfigureAwait(false);
        return found.Count == 0 ? null : (found[0].Customer ?? found[0].Record, found[0].Customer is { } customer ? new CustomerId(customer) : null);
    }

    /// <summary>The person's link, the oldest first where two were found to be one.</summary>
    public async Task<ReferralLink?> LinkAsync(CampaignId campaign, Guid person) => await session.FirstAsync(
        """
        SELECT k.record_id, k.made_at FROM referral_links k
        WHERE k.campaign_id = $1 AND (k.record_id = $2 OR k.record_id IN (SELECT m.record_id FROM record_links m WHERE m.customer_id = $2))
        ORDER BY k.made_at, k.record_id LIMIT 1
        """,
        row => new ReferralLink(campaign, new SourceRecordId(row.Guid(0)), row.Instant(1)), cancellationToken, campaign.Value, person).ConfigureAwait(false);

    /// <summary>Where the person was referred, what counts most first: what is rewarded or held, then what was rejected, then the oldest click.</summary>
    public Task<List<StoredReferral>> ReferredAsync(CampaignId campaign, Guid person) => session.ListAsync(
        $"""
        SELECT {ReferralRows.Columns} FROM referrals
        WHERE campaign_id = $1 AND kind = 0 AND (referred_id = $2 OR referred_id IN (SELECT m.record_id FROM record_links m WHERE m.customer_id = $2))
        ORDER BY state DESC, clicked_at, referral_id
        """,
        ReferralRows.Read, cancellationToken, campaign.Value, person);

    /// <summary>What the person has shared under this reference.</summary>
    public Task<List<StoredReferral>> SharedAsync(CampaignId campaign, Guid person, string reference) => session.ListAsync(
        $"""
        SELECT {ReferralRows.Columns} FROM referrals
        WHERE campaign_id = $1 AND kind = 1 AND reference = $3
            AND (referrer_id = $2 OR referrer_id IN (SELECT m.record_id FROM record_links m WHERE m.customer_id = $2))
        """,
        ReferralRows.Read, cancellationToken, campaign.Value, person, reference);

    /// <summary>What is held for the person and not yet given, of the codes of either side, without one referral.</summary>
    public async Task<List<Recipient.Had>> HeldAsync(CampaignId campaign, Guid person, ReferralId other)
    {
        var rows = await session.ListAsync(
            """
            SELECT qualified_at, value,
                CASE WHEN referrer_id = $2 OR referrer_id IN (SELECT m.record_id FROM record_links m WHERE m.customer_id = $2) THEN 1 ELSE 0 END
                + CASE WHEN codes = 2 AND (referred_id = $2 OR referred_id IN (SELECT m.record_id FROM record_links m WHERE m.customer_id = $2)) THEN 1 ELSE 0 END
            FROM referrals
            WHERE campaign_id = $1 AND state = 1 AND referral_id <> $3
                AND (referrer_id = $2 OR referrer_id IN (SELECT m.record_id FROM record_links m WHERE m.customer_id = $2)
                    OR referred_id = $2 OR referred_id IN (SELECT m.record_id FROM record_links m WHERE m.customer_id = $2))
            """,
            row => (Had: new Recipient.Had(row.Instant(0), row.Number(1)), Times: row.Int(2)), cancellationToken, campaign.Value, person, other.Value).ConfigureAwait(false);
        return [.. rows.SelectMany(row => Enumerable.Repeat(row.Had, row.Times))];
    }

    /// <summary>Whether the referrer was brought by the referred, directly or through any number of others, not counting one referral.</summary>
    public async Task<bool> IsCycleAsync(CampaignId campaign, Guid referrer, Guid referred, ReferralId other) => await session.FirstAsync(
        $"""
        WITH RECURSIVE above (person) AS (
            SELECT coalesce(p.customer_id, r.referrer_id)
            FROM referrals r LEFT JOIN record_links p ON p.record_id = r.referrer_id
            WHERE r.campaign_id = $1 AND r.kind = 0 AND r.state IN {Standing} AND r.referral_id <> $4
                AND (r.referred_id = $2 OR r.referred_id IN (SELECT m.record_id FROM record_links m WHERE m.customer_id = $2))
            UNION
            SELECT coalesce(p.customer_id, r.referrer_id)
            FROM above a
            LEFT JOIN record_links m ON m.customer_id = a.person
            JOIN referrals r ON r.referred_id = coalesce(m.record_id, a.person) AND r.campaign_id = $1 AND r.kind = 0 AND r.state IN {Standing} AND r.referral_id <> $4
            LEFT JOIN record_links p ON p.record_id = r.referrer_id)
        SELECT 1 FROM above WHERE person = $3
        """,
        row => row.Int(0), cancellationToken, campaign.Value, referrer, referred, other.Value).ConfigureAwait(false) == 1;
}
