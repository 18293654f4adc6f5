using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Says in SQL which records are a person's.</summary>
internal static class PersonRecords
{
    /// <summary>The records of the customer of record <c>$1</c>, and that record itself, whether anything is known of it or not.</summary>
    public const string OfRecord =
        "(SELECT $1 UNION SELECT o.record_id FROM record_links l JOIN record_links o ON o.customer_id = l.customer_id WHERE l.record_id = $1)";

    /// <summary>The records of customer <c>$1</c>.</summary>
    public const string OfCustomer = "(SELECT l.record_id FROM record_links l WHERE l.customer_id = $1)";

    /// <summary>Which of the two, and its <c>$1</c>; null when there is no such customer.</summary>
    public static async Task<(string Records, Guid Value)?> OfAsync(RelationalSession session, CustomerReference person, CancellationToken cancellationToken)
    {
        if (person is CustomerReference.ByRecord { Record.Value: var record })
            return (OfRecord, record);
        return await CustomerTrail.FindAsync(session, person, cancellationToken).ConfigureAwait(false) is { } customer ? (OfCustomer, customer) : null;
    }
}
