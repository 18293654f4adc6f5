using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SocialCrm.Channels;

namespace SocialCrm;

/// <summary>The verbs of the Channels room.</summary>
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

    /// <summary>Adds a handler that is told of every new interaction; adding the same type again changes nothing.</summary>
    public static SocialCrmBuilder AddInteractionHandler<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(this SocialCrmBuilder crm)
        where T : class, IInteractionHandler
    {
        ArgumentNullException.ThrowIfNull(crm);
        crm.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IInteractionHandler, T>());
        crm.Services.TryAddSingleton<DispatchMark>();
        return crm;
    }

    /// <summary>As <see cref="AddInteractionHandler{T}(SocialCrmBuilder)"/>, for a handler that is built by hand.</summary>
    /// <param name="crm">The builder.</param>
    /// <param name="create">Builds the handler, once.</param>
    public static SocialCrmBuilder AddInteractionHandler(this SocialCrmBuilder crm, Func<IServiceProvider, IInteractionHandler> create)
    {
        ArgumentNullException.ThrowIfNull(crm);
        ArgumentNullException.ThrowIfNull(create);
        crm.Services.AddSingleton(create);
        crm.Services.TryAddSingleton<DispatchMark>();
        return crm;
    }

    /// <summary>Says how the Channels room works: how much at once, how long it waits, and when it gives up.</summary>
    public static SocialCrmBuilder ConfigureChannels(this SocialCrmBuilder crm, Action<ChannelOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(crm);
        ArgumentNullException.ThrowIfNull(configure);
        crm.Services.Configure(configure);
        return crm;
    }
}
