using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace SocialCrm.Offers;

/// <summary>Registers the Offers room.</summary>
internal static class OffersRoom
{
    public static void Add(SocialCrmBuilder crm)
    {
        crm.Services.AddOptions<OfferOptions>().ValidateOnStart();
        crm.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OfferOptions>, OfferOptionsValidator>());

        crm.Services.TryAddSingleton<ICodeFormat, CrockfordCode>();
        crm.Services.TryAddSingleton<CodeKey>();
        crm.Services.TryAddSingleton<CodeMint>();
        crm.Services.TryAddSingleton<CampaignCatalogue>();
        crm.Services.TryAddSingleton<ICustomerTraits, NoTraits>();
        crm.Services.TryAddSingleton<KnownCustomers>();
        crm.Services.TryAddSingleton<EligibilityJudge>();
        crm.Services.TryAddSingleton<Issuing>();
        crm.Services.TryAddSingleton<RedeemedCodeEvidence>();
        crm.Services.TryAddSingleton<Redeeming>();
        crm.Services.TryAddSingleton<OfferMetrics>();
        crm.Services.TryAddSingleton(services => new OfferDesk(
            services.GetRequiredService<CampaignCatalogue>(),
            services.GetRequiredService<Issuing>(),
            services.GetRequiredService<Redeeming>(),
            services.GetRequiredService<OfferMetrics>()));
    }
}
