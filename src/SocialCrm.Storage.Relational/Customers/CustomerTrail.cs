using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Leads from a record, or from an id that was merged away, to the customer of today.</summary>
internal static class CustomerTrail
{
    public static async Task<Guid?> FindAsync(RelationalSession session, CustomerReference reference, CancellationToken cancellationToken)
    {
        if (reference is CustomerReference.ByRecord byRecord)
        {
            return await session.FirstAsync(
                "SELECT customer_id FROM record_links WHERE record_id = $1", row => row.GuidOrNull(0), cancellationToken, byRecord.Record.Value).ConfigureAwait(false);
        }

        // Merged customers point to their successor, which may have been merged in turn.
        var id = ((CustomerReference.ById)reference).Customer.Value;
        for (var seen = new HashSet<Guid>(); seen.Add(id);)
        {
            var row = await session.FirstAsync(
                "SELECT successor, erased_at FROM customers WHERE customer_id = $1",
                row => (Exists: true, Successor: row.GuidOrNull(0), IsErased: !row.IsNull(1)),
                cancellationToken,
                id).ConfigureAwait(false);
            if (!row.Exists || row.IsErased)
                return null;
            if (row.Successor is not { } successor)
                return id;
            id = successor;
        }

        return null;
    }
}
