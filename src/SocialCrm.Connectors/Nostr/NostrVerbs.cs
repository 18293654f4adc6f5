using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Connectors.Nostr;
using SocialCrm.Connectors.Registration;

namespace SocialCrm;

/// <summary>Adds keys on Nostr.</summary>
public static class NostrVerbs
{
    /// <summary>Adds a key of the company's own: <c>crm.AddNostr("shop", shop => { shop.Relays.Add(new Uri("wss://relay.example")); shop.PrivateKey = nsec; })</c>.</summary>
    /// <exception cref="ArgumentException">A key of that name was added before.</exception>
    public static SocialCrmBuilder AddNostr(this SocialCrmBuilder crm, string name, Action<NostrOptions> configure) =>
        crm.AddNamed<NostrConnector, NostrOptions>(
                name,
                configure,
                (provider, options) => new NostrConnector(name, options, provider.GetRequiredService<IChannelNetwork>(), provider.GetRequiredService<TimeProvider>()))
            .CheckedBy<NostrOptions, NostrOptionsValidator>()
            .CheckedBy<NostrOptions, NostrRules>();
}
