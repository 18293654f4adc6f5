using Microsoft.Extensions.DependencyInjection;

namespace SocialCrm.Storage;

/// <summary>What a Use verb registered, so that the next one takes all of it back: options, validators and what only that store offers.</summary>
internal sealed class StoreRegistration
{
    private readonly List<ServiceDescriptor> registered;

    private StoreRegistration(List<ServiceDescriptor> registered) => this.registered = registered;

    /// <summary>Registers a store in the place of the one that was chosen before.</summary>
    public static void Replace(IServiceCollection services, Action add)
    {
        foreach (var earlier in services.Where(service => service.ServiceType == typeof(StoreRegistration)).ToList())
        {
            services.Remove(earlier);
            ((StoreRegistration)earlier.ImplementationInstance!).registered.ForEach(service => services.Remove(service));
        }

        var others = services.ToHashSet();
        add();
        services.AddSingleton(new StoreRegistration([.. services.Where(service => !others.Contains(service))]));
    }
}
