using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Holds still, until the transaction ends, who some people are and what they were sent.</summary>
/// <remarks>
/// The link of each record is locked first, so that a merge that would move it waits for this transaction, or this one sees its end. Then all records of the
/// customer, those that nobody has stored yet included: whoever decides later about any record of the same customer locks this record too, and waits. What is
/// counted is read after that, with whatever records the customer has by then.
/// </remarks>
internal static class PeopleLock
{
    public static async Task AcquireAsync(RelationalSession session, IEnumerable<SourceRecordId> people, CancellationToken cancellationToken)
    {
        Guid[] records = [.. people.Select(person => person.Value).Distinct().Order()];
        if (records.Length == 0)
            return;
        var links = await LinksAsync(session, records, cancellationToken).ConfigureAwait(false);
        Guid[] unlinked = [.. records.Where(record => !links.ContainsKey(record))];
        if (unlinked.Length > 0)
        {
            // Not linked yet: the decision that links it takes it off the waiting list, and so waits for us.
            await session.ListByKeysAsync(
                "SELECT record_id FROM waiting_records WHERE record_id IN ({keys}) ORDER BY record_id" + session.Dialect.ForShare,
                unlinked, row => row.Guid(0), cancellationToken).ConfigureAwait(false);
            foreach (var (record, customer) in await LinksAsync(session, unlinked, cancellationToken).ConfigureAwait(false))
                links[record] = customer;
        }

        var members = await session.ListByKeysAsync(
            "SELECT record_id FROM record_links WHERE customer_id IN ({keys})",
            [.. links.Values.Distinct()], row => row.Guid(0), cancellationToken).ConfigureAwait(false);
        await session.LockPeopleAsync([.. members.Union(records)], cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Dictionary<Guid, Guid>> LinksAsync(RelationalSession session, Guid[] records, CancellationToken cancellationToken)
    {
        var links = await session.ListByKeysAsync(
            "SELECT record_id, customer_id FROM record_links WHERE record_id IN ({keys}) ORDER BY record_id" + session.Dialect.ForShare,
            records, row => (Record: row.Guid(0), Customer: row.Guid(1)), cancellationToken).ConfigureAwait(false);
        return links.ToDictionary(link => link.Record, link => link.Customer);
    }
}
