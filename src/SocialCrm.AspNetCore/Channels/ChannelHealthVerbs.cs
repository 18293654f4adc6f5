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
    public static IHealthChecksBuilder AddSocialCrm(this IHealthChecksBuilder checks, Action<ChannelHealthOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(checks);
        checks.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ChannelHealthOptions>, ChannelHealthOptionsValidator>());
        checks.Services.AddOptions<ChannelHealthOptions>().Configure(configure ?? (_ => { })).ValidateOnStart();
        return checks.Add(new HealthCheckRegistration(
            "socialcrm",
            provider => new ChannelHealthCheck(provider.GetRequiredService<ChannelStatus>(), provider.GetRequiredService<IOptions<ChannelHealthOptions>>().Value),
            HealthStatus.Unhealthy,
            ["socialcrm"]));
    }
}
