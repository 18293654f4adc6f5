using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Connectors.Bluesky;
using SocialCrm.Connectors.Registration;

namespace SocialCrm;

/// <summary>Adds accounts of Bluesky.</summary>
public static class BlueskyVerbs
{
    /// <summary>
    /// Adds an account that is read and written with: <c>crm.AddBluesky("eu", bluesky => { bluesky.Handle = "eu.shop.example"; bluesky.AppPassword = secret; })</c>.
    /// </summary>
    /// <exception cref="ArgumentException">An account of that name was added before.</exception>
    public static SocialCrmBuilder AddBluesky(this SocialCrmBuilder crm, string name, Action<BlueskyOptions> configure) =>
        crm.AddNamed<BlueskyConnector, BlueskyOptions>(
                name,
                configure,
                (provider, options) => new BlueskyConnector(
                    name,
                    options,
                    provider.GetRequiredService<IConnectionCredentials>(),
                    (provider.GetRequiredService<IChannelNetwork>(), provider.GetRequiredService<TimeProvider>())))
            .CheckedBy<BlueskyOptions, BlueskyOptionsValidator>()
            .CheckedBy<BlueskyOptions, BlueskyRules>();

    /// <summary>
    /// Adds a public account that is only read, without signing in: <c>crm.AddBlueskyReader("shop", bluesky => bluesky.Handle = "shop.example")</c>.
    /// </summary>
    /// <exception cref="ArgumentException">A public account of that name was added before.</exception>
    public static SocialCrmBuilder AddBlueskyReader(this SocialCrmBuilder crm, string name, Action<BlueskyReaderOptions> configure) =>
        crm.AddNamed<BlueskyReaderConnector, BlueskyReaderOptions>(
                name,
                configure,
                (provider, options) => new BlueskyReaderConnector(name, options, provider.GetRequiredService<IChannelNetwork>(), provider.GetRequiredService<TimeProvider>()))
            .CheckedBy<BlueskyReaderOptions, BlueskyReaderOptionsValidator>()
            .CheckedBy<BlueskyReaderOptions, BlueskyReaderRules>();
}
