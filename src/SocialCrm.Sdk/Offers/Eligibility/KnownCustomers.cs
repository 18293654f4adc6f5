using SocialCrm.Customers;
using SocialCrm.Governance;

namespace SocialCrm.Offers;

/// <summary>Finds the customer behind a record, and what the host knows of them.</summary>
internal sealed class KnownCustomers(CustomerDirectory customers, ICustomerTraits traits, IConsentStore consents)
{
    public async Task<Customer?> FindAsync(SourceRecordId record, CancellationToken cancellationToken)
    {
        var found = await customers.FindAsync(new CustomerReference.ByRecord(record), cancellationToken).ConfigureAwait(false);
        return found is { } customer ? await customers.GetAsync(customer, cancellationToken).ConfigureAwait(false) : null;
    }

    public ValueTask<CustomerTraits> TraitsAsync(Customer customer, CancellationToken cancellationToken) => traits.ReadAsync(customer.Id, cancellationToken);

    public async Task<GrantedConsents> ConsentsAsync(Customer customer, CancellationToken cancellationToken)
    {
        var entries = new List<ConsentEntry>();
        await foreach (var entry in consents.ReadAsync(new CustomerReference.ById(customer.Id), cancellationToken).ConfigureAwait(false))
            entries.Add(entry);
        return new GrantedConsents(entries);
    }
}
