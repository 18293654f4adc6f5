using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SocialCrm.Channels;

namespace SocialCrm;

/// <summary>Adds places whose contacts the host reports itself.</summary>
public static class ContactVerbs
{
    /// <summary>Adds a place: <c>crm.AddContacts("call-centre:lyon", calls => calls.SiteKind = SiteKind.CallCentre)</c>. Its contacts go to <see cref="ContactReports"/>.</summary>
    /// <param name="crm">The builder.</param>
    /// <param name="name">The connection: contacts are stored under it, so it is kept for ever.</param>
    /// <param name="configure">Says what kind of place it is.</param>
    /// <exception cref="ArgumentException">A connection of that name was added before.</exception>
    public static SocialCrmBuilder AddContacts(this SocialCrmBuilder crm, string name, Action<ContactOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(crm);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configure);
        var connection = new ConnectionId(name);
        crm.AddConnector(connection, provider => new ContactPlace(connection, provider.GetRequiredService<IOptionsMonitor<ContactOptions>>().Get(name)));
        crm.Services.AddOptions<ContactOptions>(name).Configure(configure).ValidateOnStart();
        crm.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ContactOptions>, ContactOptionsValidator>());
        crm.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ContactOptions>, ContactOptionsRules>());
        return crm;
    }
}
