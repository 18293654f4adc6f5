using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace SocialCrm.Channels;

/// <summary>Registers the network under the connectors.</summary>
internal static class NetworkParts
{
    public static void Add(SocialCrmBuilder crm)
    {
        var services = crm.Services;
        services.AddOptions<NetworkOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<NetworkOptions>, NetworkOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<NetworkOptions>, NetworkOptionsRules>());

        services.AddHttpClient();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<HttpClientFactoryOptions>, ChannelClients>());
        services.TryAddSingleton<IAddressResolver, SystemResolver>();
        services.TryAddSingleton<AddressGuard>();
        services.TryAddSingleton<GuardedDialer>();
        services.TryAddSingleton<GuardedTransport>();
        services.TryAddSingleton<Breakers>();
        services.TryAddSingleton<NetworkTelemetry>();
        services.TryAddSingleton<ChannelPipelines>();
        services.TryAddSingleton<DailyLedgers>();
        services.TryAddSingleton<ConnectionLanes>();
        services.TryAddSingleton<IChannelNetwork, ChannelNetwork>();
    }
}
