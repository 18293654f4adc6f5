using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Engagement;
using SocialCrm.Governance;
using SocialCrm.Offers;
using SocialCrm.Storage;

namespace SocialCrm;

/// <summary>Adds the library to a host.</summary>
public static class SocialCrmServices
{
    /// <summary>Adds the four pillars and composes them: <c>services.AddSocialCrm(crm => crm.UseSqlite("Data Source=crm.db"))</c>.</summary>
    /// <remarks>May be called again; later calls add to what is there and never replace what the host registered itself.</remarks>
    public static IServiceCollection AddSocialCrm(this IServiceCollection services, Action<SocialCrmBuilder> compose)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(compose);

        services.AddLogging();
        services.AddOptions();
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);

        var crm = new SocialCrmBuilder(services);
        StorageRoom.Add(crm);
        ChannelsRoom.Add(crm);
        CustomersRoom.Add(crm);
        OffersRoom.Add(crm);
        AttributionRoom.Add(crm);
        EngagementRoom.Add(crm);
        GovernanceRoom.Add(crm);
        compose(crm);
        return services;
    }
}
