using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Connectors.Registration;
using SocialCrm.Connectors.Shaarli;

namespace SocialCrm;

/// <summary>Adds collections of links.</summary>
public static class ShaarliVerbs
{
    /// <summary>Adds a Shaarli: the links that are kept there are received, and links are published.</summary>
    /// <exception cref="ArgumentException">One of that name was added before.</exception>
    public static SocialCrmBuilder AddShaarli(this SocialCrmBuilder crm, string name, Action<ShaarliOptions> configure) =>
        crm.AddNamed<ShaarliConnector, ShaarliOptions>(
                name,
                configure,
                (provider, options) => new ShaarliConnector(name, options, provider.GetRequiredService<IChannelNetwork>(), provider.GetRequiredService<TimeProvider>()))
            .CheckedBy<ShaarliOptions, ShaarliOptionsValidator>()
            .CheckedBy<ShaarliOptions, ShaarliRules>();
}
