using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SocialCrm.Channels;

namespace SocialCrm.Testing.Tests.Plaza;

internal static class PlazaVerbs
{
    public static SocialCrmBuilder AddPlaza(this SocialCrmBuilder crm, string name, Action<PlazaOptions> configure)
    {
        if (crm.Services.Any(service => service.ServiceKey is string key && key == "plaza " + name))
            throw new ArgumentException($"A plaza named \"{name}\" was added before.", nameof(name));
        crm.Services.AddOptions<PlazaOptions>(name).Configure(configure)
            .Validate(options => options.SigningSecrets.Count > 0 || options.Bug == PlazaBug.StartsWithoutSecret, "The plaza needs a signing secret: copy it from the plaza's settings.")
            .ValidateOnStart();
        crm.Services.AddKeyedSingleton("plaza " + name, (provider, _) => Create(provider, new ConnectionId(name)));
        crm.Services.AddSingleton<IChannelConnector>(provider => provider.GetRequiredKeyedService<PlazaConnector>("plaza " + name));
        return crm;
    }

    private static PlazaConnector Create(IServiceProvider services, ConnectionId connection)
    {
        var options = services.GetRequiredService<IOptionsMonitor<PlazaOptions>>().Get(connection.Value);
        var leak = new PlazaLeak(options.Bug, services.GetRequiredService<ILogger<PlazaConnector>>(), services.GetRequiredService<IMeterFactory>());
        var client = new PlazaClient(connection, options, services.GetRequiredService<IChannelNetwork>(), (services.GetRequiredService<IConnectionCredentials>(), leak));
        return new PlazaConnector(connection, options, client, services.GetRequiredService<TimeProvider>());
    }
}
