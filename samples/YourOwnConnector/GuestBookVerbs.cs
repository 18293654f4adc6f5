using SocialCrm;
using SocialCrm.Channels;

namespace YourOwnConnector;

internal static class GuestBookVerbs
{
    /// <summary>Adds a guest book under a name; a host may have several.</summary>
    public static SocialCrmBuilder AddGuestBook(this SocialCrmBuilder crm, string name, string path) =>
        crm.AddConnector(new ConnectionId(name), _ => new GuestBook(new ConnectionId(name), path));
}
