using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SocialCrm;
using SocialCrm.Channels;

namespace YourOwnConnector;

internal static class GuestBookVerbs
{
    /// <summary>Adds a guest book under a name; a host may have several.</summary>
    public static SocialCrmBuilder AddGuestBook(this SocialCrmBuilder crm, string name, Action<GuestBookOptions> configure)
    {
        crm.Services.AddOptions<GuestBookOptions>(name).Configure(configure)
            .Validate(book => book.Token.Length > 0, "The guest book needs a token: copy it from the settings of the shop's account.")
            .ValidateOnStart();
        return crm.AddConnector(new ConnectionId(name), services => new GuestBook(
            new ConnectionId(name),
            services.GetRequiredService<IOptionsMonitor<GuestBookOptions>>().Get(name),
            services.GetRequiredService<IChannelNetwork>(),
            services.GetRequiredService<TimeProvider>()));
    }
}
