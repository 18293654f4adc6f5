using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Connectors.Ghost;
using SocialCrm.Connectors.Registration;

namespace SocialCrm;

/// <summary>Adds Ghost sites.</summary>
public static class GhostVerbs
{
    /// <summary>Adds a site: <c>crm.AddGhost("blog", ghost => { ghost.Site = new Uri("https://blog.example"); ghost.AdminKey = secret; })</c>.</summary>
    /// <exception cref="ArgumentException">A site of that name was added before.</exception>
    public static SocialCrmBuilder AddGhost(this SocialCrmBuilder crm, string name, Action<GhostOptions> configure) =>
        crm.AddNamed<GhostConnector, GhostOptions>(
                name,
                configure,
                (provider, options) => new GhostConnector(name, options, provider.GetRequiredService<IChannelNetwork>(), provider.GetRequiredService<TimeProvider>()))
            .CheckedBy<GhostOptions, GhostOptionsValidator>()
            .CheckedBy<GhostOptions, GhostRules>();
}
