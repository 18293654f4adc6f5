using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using SocialCrm.Channels;

namespace SocialCrm;

/// <summary>Adds the channels to the host's health checks.</summary>
public static class ChannelHealthVerbs
{
    /// <summary>Adds a check named <c>socialcrm</c>: degraded where a connection does not keep up, unhealthy when the store cannot be asked.</summary>
    /// <remarks>What is wrong stands in the data of the result, by connection, in words that hold no personal data.</remarks>
    public static IHealthChecksBuilder AddSocialCrm(this IHealthChecksBuilder checks, Action<ChannelHealthOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(checks);
        checks.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ChannelHealthOptions>, ChannelHealthOptionsValidator>());
        checks.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ChannelHealthOptions>, ChannelHealthRules>());
        checks.Services.AddOptions<ChannelHealthOptions>().Configure(configure ?? (_ => { })).ValidateOnStart();
        return checks.Add(new HealthCheckRegistration("socialcrm", Check, HealthStatus.Unhealthy, ["socialcrm"]));
    }

    private static ChannelHealthCheck Check(IServiceProvider services) => new(
        services.GetRequiredService<ChannelStatus>(),
        new ConnectionTrouble(services.GetRequiredService<IOptions<ChannelHealthOptions>>().Value, services.GetServices<IChannelConnector>()));
}
