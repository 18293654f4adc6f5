using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Connectors.MediaWiki;
using SocialCrm.Connectors.Registration;

namespace SocialCrm;

/// <summary>Adds wikis.</summary>
public static class MediaWikiVerbs
{
    /// <summary>Adds a MediaWiki: what is said on its talk pages is received and answered there, and pages are published.</summary>
    /// <exception cref="ArgumentException">A wiki of that name was added before.</exception>
    public static SocialCrmBuilder AddMediaWiki(this SocialCrmBuilder crm, string name, Action<MediaWikiOptions> configure) =>
        crm.AddNamed<MediaWikiConnector, MediaWikiOptions>(
                name,
                configure,
                (provider, options) => new MediaWikiConnector(
                    options,
                    new ConnectionId(options.ConnectionId ?? "mediawiki:" + name),
                    (provider.GetRequiredService<IChannelNetwork>(), provider.GetRequiredService<IConnectionCredentials>()),
                    provider.GetRequiredService<TimeProvider>()))
            .CheckedBy<MediaWikiOptions, MediaWikiOptionsValidator>()
            .CheckedBy<MediaWikiOptions, MediaWikiRules>();
}
