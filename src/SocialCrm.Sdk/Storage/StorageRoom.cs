using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace SocialCrm.Storage;

/// <summary>Registers what opens the store.</summary>
internal static class StorageRoom
{
    public static void Add(SocialCrmBuilder crm) =>
        crm.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StoreStartup>());
}
