using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SocialCrm.Channels;

namespace SocialCrm;

/// <summary>Seals tokens with ASP.NET Core Data Protection.</summary>
public static class DataProtectionVerbs
{
    /// <summary>Uses the host's Data Protection for tokens at rest; the last call wins.</summary>
    /// <remarks>Where several hosts share a store, they must share the key ring too: see <c>PersistKeysTo…</c> and <c>SetApplicationName</c>.</remarks>
    public static SocialCrmBuilder UseDataProtection(this SocialCrmBuilder crm)
    {
        ArgumentNullException.ThrowIfNull(crm);
        crm.Services.AddDataProtection();
        crm.Services.Replace(ServiceDescriptor.Singleton<ISecretProtector>(
            provider => new DataProtectionProtector(provider.GetRequiredService<IDataProtectionProvider>())));
        return crm;
    }
}
