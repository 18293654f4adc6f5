using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Connectors.ActivityPub;
using SocialCrm.Connectors.Registration;

namespace SocialCrm;

/// <summary>Adds actors on ActivityPub.</summary>
public static class ActivityPubVerbs
{
    /// <summary>
    /// Adds an actor of the company's own that the host serves, to which people on Mastodon and other sites write:
    /// <c>crm.AddActivityPub("shop", shop => { shop.Actor = new Uri("https://shop.example/hooks/activitypub:shop"); shop.UserName = "shop"; shop.PrivateKey = pem; })</c>.
    /// </summary>
    /// <exception cref="ArgumentException">An actor of that name was added before.</exception>
    public static SocialCrmBuilder AddActivityPub(this SocialCrmBuilder crm, string name, Action<ActivityPubOptions> configure) =>
        crm.AddNamed<ActivityPubConnector, ActivityPubOptions>(
                name,
                configure,
                (provider, options) => new ActivityPubConnector(
                    name, options, provider.GetRequiredService<IChannelNetwork>(), provider.GetRequiredService<TimeProvider>()))
            .CheckedBy<ActivityPubOptions, ActivityPubOptionsValidator>()
            .CheckedBy<ActivityPubOptions, ActivityPubRules>();
}
