using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Connectors.Registration;
using SocialCrm.Connectors.WordPress;

namespace SocialCrm;

/// <summary>Adds WordPress sites.</summary>
public static class WordPressVerbs
{
    /// <summary>Adds a WordPress site: its comments are received, comments are answered and posts published.</summary>
    /// <exception cref="ArgumentException">A site of that name was added before.</exception>
    public static SocialCrmBuilder AddWordPress(this SocialCrmBuilder crm, string name, Action<WordPressOptions> configure) =>
        crm.AddNamed<WordPressConnector, WordPressOptions>(
                name,
                configure,
                (provider, options) => new WordPressConnector(name, options, provider.GetRequiredService<IChannelNetwork>(), provider.GetRequiredService<TimeProvider>()))
            .CheckedBy<WordPressOptions, WordPressOptionsValidator>()
            .CheckedBy<WordPressOptions, WordPressRules>();
}
