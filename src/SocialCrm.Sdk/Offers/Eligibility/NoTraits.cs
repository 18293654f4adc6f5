using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>Knows nothing of anybody.</summary>
internal sealed class NoTraits : ICustomerTraits
{
    public ValueTask<CustomerTraits> ReadAsync(CustomerId customer, CancellationToken cancellationToken) => new(CustomerTraits.Unknown);
}
