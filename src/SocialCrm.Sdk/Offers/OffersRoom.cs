using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SocialCrm.Storage;

namespace SocialCrm.Offers;

/// <summary>Registers the Offers room.</summary>
internal static class OffersRoom
{
    public static void Add(SocialCrmBuilder crm)
    {
        crm.Services.AddOptions<OfferOptions>().ValidateOnStart();
        crm.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OfferOptions>, OfferOptionsValidator>());
        crm.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OfferOptions>, OfferOptionsRules>());

        crm.Services.TryAddSingleton<ICodeFormat, CrockfordCode>();
        crm.Services.TryAddSingleton<CodeKey>();
        crm.Services.TryAddSingleton<CodeMint>();
        crm.Services.TryAddSingleton<CardHash>();
        crm.Services.TryAddSingleton<CampaignCatalogue>();
        crm.Services.TryAddSingleton<ICustomerTraits, NoTraits>();
        crm.Services.TryAddSingleton<KnownCustomers>();
        crm.Services.TryAddSingleton<EligibilityJudge>();
        crm.Services.TryAddSingleton<Issuing>();
        crm.Services.TryAddSingleton<CodeNumbers>();
        crm.Services.TryAddSingleton<Printing>();
        crm.Services.TryAddSingleton<Simulation>();
        crm.Services.TryAddSingleton<CodeThrottle>();
        crm.Services.TryAddSingleton<Redeeming>();
        crm.Services.TryAddSingleton<Holding>();
        crm.Services.TryAddSingleton<OfferMetrics>();
        crm.Services.TryAddSingleton<ReferralStores>();
        crm.Services.TryAddSingleton<ReferralCodes>();
        crm.Services.TryAddSingleton<ReferralPayouts>();
        crm.Services.TryAddSingleton<GiftTokens>();
        crm.Services.TryAddSingleton<GiftClaiming>();
        crm.Services.TryAddSingleton<GiftSpending>();
        AddRound(crm);
        AddFacades(crm);
    }

    private static void AddRound(SocialCrmBuilder crm)
    {
        crm.Services.TryAddSingleton<RedeemedCodeEvidence>();
        crm.Services.TryAddSingleton<ClaimedGiftEvidence>();
        crm.Services.TryAddSingleton<RedemptionConversions>();
        crm.Services.TryAddSingleton<OfferAudience>();
        crm.Services.TryAddSingleton(services => new OfferRound(
            services.GetRequiredService<IOfferSweepStore>(),
            services.GetRequiredService<ReferralPayouts>(),
            services.GetRequiredService<IOfferEventStore>(),
            services.GetRequiredService<OfferAudience>(),
            services.GetRequiredService<ILeaseStore>(),
            services.GetRequiredService<TimeProvider>()));
        crm.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, OfferWorker>(services => new OfferWorker(
            new Lazy<OfferRound>(services.GetRequiredService<OfferRound>),
            services.GetRequiredService<IOptions<OfferOptions>>(),
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<OfferWorker>>())));
    }

    private static void AddFacades(SocialCrmBuilder crm)
    {
        crm.Services.TryAddSingleton<OfferDeskParts>();
        crm.Services.TryAddSingleton(services => new OfferDesk(services.GetRequiredService<OfferDeskParts>()));
        crm.Services.TryAddSingleton(services => new GiftDesk(
            services.GetRequiredService<GiftClaiming>(),
            services.GetRequiredService<GiftSpending>(),
            services.GetRequiredService<IGiftReader>(),
            services.GetService<IGiftSender>()));
        crm.Services.TryAddSingleton(services => new ReferralDesk(
            services.GetRequiredService<ReferralStores>(),
            services.GetRequiredService<ReferralCodes>(),
            services.GetRequiredService<CodeMint>(),
            services.GetRequiredService<TimeProvider>()));
        crm.Services.TryAddSingleton(services => new CampaignReview(
            services.GetRequiredService<ICampaignReviewStore>(),
            services.GetRequiredService<IBudgetStore>(),
            services.GetRequiredService<TimeProvider>()));
        crm.Services.TryAddSingleton(services => new PledgeDesk(services.GetRequiredService<IPledgeStore>()));
        crm.Services.TryAddSingleton(services => new StatementCreditDesk(
            (services.GetRequiredService<ICardEnrolmentStore>(), services.GetRequiredService<ICardCreditStore>()),
            services.GetRequiredService<CardHash>(),
            services.GetRequiredService<EligibilityJudge>(),
            services.GetRequiredService<TimeProvider>()));
        crm.Services.TryAddSingleton(services => new Holdouts(
            services.GetRequiredService<IHoldoutStore>(),
            services.GetRequiredService<IHoldoutAssignmentStore>(),
            services.GetRequiredService<IExposureStore>(),
            services.GetRequiredService<TimeProvider>()));
    }
}
