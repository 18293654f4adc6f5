namespace SocialCrm.Attribution;

/// <summary>Registers the Attribution room.</summary>
internal static class AttributionRoom
{
    public static void Add(SocialCrmBuilder crm)
    {
    }
}
