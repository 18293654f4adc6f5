using SocialCrm.Customers;

namespace QuickStart.Telling;

/// <summary>What to call a customer.</summary>
internal static class CustomerName
{
    public static string Of(Customer customer)
    {
        var name = $"{customer[AttributeKind.GivenName]} {customer[AttributeKind.FamilyName]}".Trim();
        return name.Length > 0 ? name : customer[AttributeKind.FullName] ?? customer[AttributeKind.Handle] ?? "Somebody without a name";
    }
}
