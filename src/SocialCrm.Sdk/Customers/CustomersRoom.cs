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

        crm.AddBlockingRule<VerifiedIdRule>();
        crm.AddBlockingRule<AccountRule>();
        crm.AddBlockingRule<EmailRule>();
        crm.AddBlockingRule<PhoneRule>();
        crm.AddBlockingRule<HashedEmailRule>();
        crm.AddBlockingRule<HashedPhoneRule>();
        crm.AddComparison<VerifiedIdComparison>();
        crm.AddComparison<AccountComparison>();
        crm.AddComparison<EmailComparison>();
        crm.AddComparison<PhoneComparison>();
        crm.AddComparison<HashedEmailComparison>();
        crm.AddComparison<HashedPhoneComparison>();
        crm.AddComparison<NameComparison>();
        crm.AddComparison<BirthDateComparison>();
        services.TryAddSingleton<ISurvivorshipRule, MostRecentValue>();

        services.TryAddSingleton<RecordKeyer>();
        services.TryAddSingleton<CustomerTelemetry>();
        services.TryAddSingleton<AscendingIds>();
        services.TryAddSingleton<CustomerCorrections>();
        services.TryAddSingleton<MatchExplainer>();
        services.TryAddSingleton<UnificationRun>();
        services.TryAddSingleton(provider => new ExactKeyUnification(
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<AscendingIds>().Next));
        services.TryAddSingleton(provider => new CustomerUnifier(
            provider.GetRequiredService<ISourceRecordStore>(),
            provider.GetRequiredService<RecordKeyer>(),
            provider.GetRequiredService<UnificationRun>(),
            provider.GetRequiredService<CustomerCorrections>()));
        services.TryAddSingleton(provider => new CustomerDirectory(
            provider.GetRequiredService<ICustomerReader>(),
            provider.GetRequiredService<ISurvivorshipRule>(),
            provider.GetRequiredService<MatchExplainer>()));
    }
}
