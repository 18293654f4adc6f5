using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Connectors.Feeds;
using SocialCrm.Connectors.Registration;

namespace SocialCrm;

/// <summary>Adds feeds to read.</summary>
public static class FeedVerbs
{
    /// <summary>Adds an RSS, Atom or JSON feed: <c>crm.AddFeed("blog", feed => feed.Address = new Uri("https://blog.example/feed"))</c>.</summary>
    /// <exception cref="ArgumentException">A feed of that name was added before.</exception>
    public static SocialCrmBuilder AddFeed(this SocialCrmBuilder crm, string name, Action<FeedOptions> configure) =>
        crm.AddNamed<FeedConnector, FeedOptions>(
                name,
                configure,
                (provider, options) => new FeedConnector(name, options, provider.GetRequiredService<IChannelNetwork>(), provider.GetRequiredService<TimeProvider>()))
            .CheckedBy<FeedOptions, FeedOptionsValidator>()
            .CheckedBy<FeedOptions, FeedRules>();
}
