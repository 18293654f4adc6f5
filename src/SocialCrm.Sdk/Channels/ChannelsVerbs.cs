using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;

namespace SocialCrm;

/// <summary>Adds connectors to the Channels room.</summary>
public static class ChannelsVerbs
{
    /// <summary>Adds a connector of the host's own. Packages of connectors bring a verb each, such as <c>AddFileImport</c>.</summary>
    /// <param name="crm">The builder.</param>
    /// <param name="create">Builds the connector, once.</param>
    public static SocialCrmBuilder AddConnector(this SocialCrmBuilder crm, Func<IServiceProvider, IChannelConnector> create)
    {
        ArgumentNullException.ThrowIfNull(crm);
        ArgumentNullException.ThrowIfNull(create);
        crm.Services.AddSingleton(create);
        return crm;
    }
}
