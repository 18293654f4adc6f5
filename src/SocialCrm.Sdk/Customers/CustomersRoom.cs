using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace SocialCrm.Customers;

/// <summary>Registers the Customers room.</summary>
internal static class CustomersRoom
{
    public static void Add(SocialCrmBuilder crm)
    {
        var services = crm.Services;
        services.AddOptions<CustomerOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CustomerOptions>, CustomerOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CustomerOptions>, DefaultRegionValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CustomerOptions>, ConnectionWeightsValidator>());

        services.TryAddSingleton<ISurvivorshipRule, MostRecentValue>();

        services.TryAddSingleton<CustomerTelemetry>();
        services.TryAddSingleton<AscendingIds>();
        services.TryAddSingleton<CustomerCorrections>();
        services.TryAddSingleton<MatchExplainer>();
        services.TryAddSingleton<CustomerReview>();
        services.TryAddSingleton<UnificationRun>();
        services.TryAddSingleton<HostRules>();
        services.TryAddSingleton<LinkagePolicies>();
        services.TryAddSingleton<UnificationStep>();
        services.TryAddSingleton<ResolutionStep>();
        services.TryAddSingleton<ResolutionQueue>();
        services.TryAddSingleton<RecordReception>();
        services.TryAddSingleton<ModelChange>();
        services.TryAddSingleton<IRecordForgetter>(provider => provider.GetRequiredService<UnificationStep>());
        services.TryAddSingleton(provider => new CustomerUnifier(
            provider.GetRequiredService<RecordReception>(),
            provider.GetRequiredService<UnificationRun>(),
            provider.GetRequiredService<CustomerCorrections>(),
            provider.GetRequiredService<ModelChange>()));
        services.TryAddSingleton(provider => new CustomerDirectory(
            provider.GetRequiredService<ICustomerReader>(),
            provider.GetRequiredService<ISurvivorshipRule>(),
            provider.GetRequiredService<MatchExplainer>(),
            provider.GetRequiredService<CustomerReview>()));
    }
}
