using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Holds still, until the transaction ends, who a recipient is and what they have had.</summary>
internal static class OfferLock
{
    /// <summary>
    /// Locks a person for a campaign and answers the key they are counted under: the customer, or the record itself while it waits for
    /// unification. Null when there is no such record.
    /// </summary>
    /// <remarks>
    /// The link is locked first, so that a merge that would move the record waits for this transaction, or this one sees its end. Then the
    /// person, so that two attempts for one customer count one after another.
    /// </remarks>
    public static async Task<Guid?> PersonAsync(
        RelationalSession session, CampaignId campaign, SourceRecordId record, CancellationToken cancellationToken)
    {
        var customer = await CustomerAsync(session, record, cancellationToken).ConfigureAwait(false);
        if (customer is null)
        {
            // Not linked yet: the decision that links it takes it off the waiting list, and so waits for us.
            await session.FirstAsync(
                "SELECT record_id FROM waiting_records WHERE record_id = $1" + session.Dialect.ForShare,
                row => row.GuidOrNull(0), cancellationToken, record.Value).ConfigureAwait(false);
            customer = await CustomerAsync(session, record, cancellationToken).ConfigureAwait(false);
        }

        if (customer is null && !await ExistsAsync(session, record, cancellationToken).ConfigureAwait(false))
            return null;

        var person = customer ?? record.Value;
        await session.ExecuteAsync(
            "INSERT INTO campaign_people (campaign_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            cancellationToken, campaign.Value, person).ConfigureAwait(false);
        await session.FirstAsync(
            "SELECT person_id FROM campaign_people WHERE campaign_id = $1 AND person_id = $2" + session.Dialect.ForUpdate,
            row => row.GuidOrNull(0), cancellationToken, campaign.Value, person).ConfigureAwait(false);
        return person;
    }

    public static async Task<bool> ExistsAsync(RelationalSession session, SourceRecordId record, CancellationToken cancellationToken) =>
        await session.FirstAsync(
            "SELECT 1 FROM source_records WHERE record_id = $1", row => row.Int(0), cancellationToken, record.Value).ConfigureAwait(false) == 1;

    private static Task<Guid?> CustomerAsync(RelationalSession session, SourceRecordId record, CancellationToken cancellationToken) =>
        session.FirstAsync(
            "SELECT customer_id FROM record_links WHERE record_id = $1" + session.Dialect.ForShare,
            row => row.GuidOrNull(0), cancellationToken, record.Value);
}
