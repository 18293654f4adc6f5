using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SocialCrm.Storage;

namespace SocialCrm.Channels;

/// <summary>Registers what keeps the credentials of connections.</summary>
internal static class CredentialParts
{
    public static void Add(SocialCrmBuilder crm)
    {
        var services = crm.Services;
        services.TryAddSingleton<CredentialTelemetry>();
        services.TryAddSingleton(provider => new CredentialKeeper(
            new CredentialVault(provider.GetService<ICredentialStore>(), provider.GetService<ISecretProtector>(), provider.GetRequiredService<CredentialTelemetry>()),
            new CredentialLeases(provider.GetService<ILeaseStore>(), provider.GetRequiredService<TimeProvider>()),
            provider.GetRequiredService<CredentialTelemetry>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IConnectionCredentials>(provider => provider.GetRequiredService<CredentialKeeper>());
        services.TryAddSingleton(provider => new Connections(provider.GetRequiredService<CredentialKeeper>(), provider.GetRequiredService<ConnectionGates>()));
    }
}
