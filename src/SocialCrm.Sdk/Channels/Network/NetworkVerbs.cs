using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;

namespace SocialCrm;

/// <summary>Settings of the network under the connectors.</summary>
public static class NetworkVerbs
{
    /// <summary>Says which addresses connectors may reach, how much they may read and how long they may take.</summary>
    public static SocialCrmBuilder ConfigureNetwork(this SocialCrmBuilder crm, Action<NetworkOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(crm);
        ArgumentNullException.ThrowIfNull(configure);
        crm.Services.Configure(configure);
        return crm;
    }
}
