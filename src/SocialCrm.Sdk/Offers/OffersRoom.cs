namespace SocialCrm.Offers;

/// <summary>Registers the Offers room.</summary>
internal static class OffersRoom
{
    public static void Add(SocialCrmBuilder crm)
    {
    }
}
