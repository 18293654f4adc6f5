using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Registration;

/// <summary>What every <c>Add</c> verb of a connector does: named options that are checked on start, and one connector a name.</summary>
internal static class ConnectorRegistration
{
    /// <summary>Registers a connector under a name.</summary>
    /// <exception cref="ArgumentException">One of that kind and name was added before.</exception>
    public static SocialCrmBuilder AddNamed<TConnector, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        this SocialCrmBuilder crm, string name, Action<TOptions> configure, Func<IServiceProvider, TOptions, TConnector> create)
        where TConnector : class, IChannelConnector
        where TOptions : class
    {
        ArgumentNullException.ThrowIfNull(crm);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configure);
        if (crm.Services.Any(service => service.ServiceType == typeof(TConnector) && name.Equals(service.ServiceKey)))
            throw new ArgumentException($"A connector of this kind named \"{name}\" was added before. Give each its own name.", nameof(name));

        var services = crm.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<TOptions>(name).Configure(configure).ValidateOnStart();
        services.AddKeyedSingleton(name, (provider, _) => create(provider, provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name)));
        services.AddSingleton<IChannelConnector>(provider => provider.GetRequiredKeyedService<TConnector>(name));
        return crm;
    }

    /// <summary>Registers a check of a connector's options, once.</summary>
    public static SocialCrmBuilder CheckedBy<TOptions, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TCheck>(this SocialCrmBuilder crm)
        where TOptions : class
        where TCheck : class, IValidateOptions<TOptions>
    {
        ArgumentNullException.ThrowIfNull(crm);
        crm.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TOptions>, TCheck>());
        return crm;
    }
}
