namespace SocialCrm.Customers;

/// <summary>Registers the Customers room.</summary>
internal static class CustomersRoom
{
    public static void Add(SocialCrmBuilder crm)
    {
    }
}
