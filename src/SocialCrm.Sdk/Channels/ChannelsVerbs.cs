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

    /// <summary>As <see cref="AddConnector(SocialCrmBuilder, Func{IServiceProvider, IChannelConnector})"/>, under a name that is taken from then on.</summary>
    /// <param name="crm">The builder.</param>
    /// <param name="connection">The connection that the connector is.</param>
    /// <param name="create">Builds the connector, once; its <see cref="IChannelConnector.Connection"/> is this one.</param>
    /// <exception cref="ArgumentException">The connection has no name, or was added before.</exception>
    public static SocialCrmBuilder AddConnector(this SocialCrmBuilder crm, ConnectionId connection, Func<IServiceProvider, IChannelConnector> create)
    {
        ArgumentNullException.ThrowIfNull(crm);
        ArgumentNullException.ThrowIfNull(create);
        if (connection == default)
            throw new ArgumentException("Give the connection a name: what it brings is stored under it.", nameof(connection));
        if (crm.Services.Any(service => !service.IsKeyedService && service.ImplementationInstance is AddedConnection added && added.Connection == connection))
            throw new ArgumentException($"A connection '{connection}' was added before. Give each its own name: what they bring is stored under it.", nameof(connection));

        crm.Services.AddSingleton(new AddedConnection(connection));
        return crm.AddConnector(provider => create(provider) is var connector && connector.Connection == connection
            ? connector
            : throw new SocialCrmException($"The connector that was added as '{connection}' says it is '{connector.Connection}'. Let it take the name it was added under."));
    }
}
