namespace SocialCrm.Customers;

/// <summary>Answers who is who.</summary>
/// <remarks>Thread-safe. Streams see one consistent state. Errors: <see cref="SocialCrm.Storage.StoreException"/>.</remarks>
public interface ICustomerReader
{
    /// <summary>The present customer of a record or of a customer id that was merged away; null when there is none (yet).</summary>
    Task<CustomerId?> FindAsync(CustomerReference reference, CancellationToken cancellationToken);

    /// <summary>Streams customers' records, grouped by customer in ascending id: all customers, or the one named.</summary>
    IAsyncEnumerable<CustomerRecords> ReadAsync(CustomerId? customer, CancellationToken cancellationToken);

    /// <summary>Streams the history, oldest first: all of it, or the entries in which the customer named takes part.</summary>
    IAsyncEnumerable<CustomerEvent> ReadHistoryAsync(CustomerId? customer, CancellationToken cancellationToken);
}
