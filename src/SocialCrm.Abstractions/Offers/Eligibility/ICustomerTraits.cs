using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>Reads what the host knows of a customer: tier, segments, orders.</summary>
/// <remarks>Called from many threads, and only where a rule is asked. Set by <c>UseCustomerTraits&lt;T&gt;()</c>.</remarks>
public interface ICustomerTraits
{
    /// <summary>Reads a customer's traits; <see cref="CustomerTraits.Unknown"/> where nothing is known.</summary>
    ValueTask<CustomerTraits> ReadAsync(CustomerId customer, CancellationToken cancellationToken);
}
