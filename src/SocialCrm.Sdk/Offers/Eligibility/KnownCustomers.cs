using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>Finds the customer behind a record, and what the host knows of them.</summary>
internal sealed class KnownCustomers(CustomerDirectory customers, ICustomerTraits traits)
{
    public async Task<Customer?> FindAsync(SourceRecordId record, CancellationToken cancellationToken)
    {
        var found = await customers.FindAsync(new CustomerReference.ByRecord(record), cancellationToken).ConfigureAwait(false);
        return found is { } customer ? await customers.GetAsync(customer, cancellationToken).ConfigureAwait(false) : null;
    }

    public ValueTask<CustomerTraits> TraitsAsync(Customer customer, CancellationToken cancellationToken) => traits.ReadAsync(customer.Id, cancellationToken);
}
