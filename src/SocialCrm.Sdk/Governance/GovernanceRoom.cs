using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SocialCrm.Customers;

namespace SocialCrm.Governance;

/// <summary>Registers the Governance room.</summary>
internal static class GovernanceRoom
{
    public static void Add(SocialCrmBuilder crm)
    {
        AddConsents(crm.Services);
        crm.Services.AddOptions<RetentionOptions>().ValidateOnStart();
        crm.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RetentionOptions>, RetentionOptionsValidator>());
        crm.Services.TryAddSingleton(provider => new PersonalData(
            provider.GetRequiredService<IPersonalDataStore>(),
            provider.GetRequiredService<UnificationRun>(),
            provider.GetRequiredService<IOptions<RetentionOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        crm.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, RetentionWorker>(provider => new RetentionWorker(
            new Lazy<PersonalData>(provider.GetRequiredService<PersonalData>),
            provider.GetRequiredService<IOptions<RetentionOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<RetentionWorker>>())));
    }

    private static void AddConsents(IServiceCollection services)
    {
        services.AddOptions<ConsentOptions>().ValidateOnStart();
        services.AddOptions<FrequencyCapOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ConsentOptions>, ConsentOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FrequencyCapOptions>, FrequencyCapOptionsValidator>());
        services.TryAddSingleton(provider => new Consents(
            provider.GetRequiredService<IConsentStore>(),
            provider.GetRequiredService<IOptions<ConsentOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<SendRules>();
        services.TryAddSingleton(provider => new SendLedger(provider.GetRequiredService<ISendLedger>()));
    }
}
