using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Somebody who did something: whose the record is, and their other records.</summary>
/// <param name="Id">The customer, or the record itself while nobody has decided.</param>
/// <param name="Customer">The customer; null while nobody has decided.</param>
internal sealed record PledgePerson(Guid Id, CustomerId? Customer)
{
    public List<Guid> Records { get; } = [];
}
