namespace SocialCrm.Governance;

/// <summary>Registers the Governance room.</summary>
internal static class GovernanceRoom
{
    public static void Add(SocialCrmBuilder crm)
    {
    }
}
