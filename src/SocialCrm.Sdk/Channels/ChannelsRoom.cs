namespace SocialCrm.Channels;

/// <summary>Registers the Channels room.</summary>
internal static class ChannelsRoom
{
    public static void Add(SocialCrmBuilder crm)
    {
    }
}
