using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Engagement;
using SocialCrm.Governance;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Registers what opens the store, and what is said where none was chosen.</summary>
internal static class StorageRoom
{
    public static void Add(SocialCrmBuilder crm)
    {
        var services = crm.Services;
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StoreStartup>());
        AddMissing<IStoreSchema>(services);
        AddMissing<ISecretStore>(services);
        AddMissing<IInteractionStore>(services);
        AddMissing<IDeadLetterStore>(services);
        AddMissing<ISourceRecordStore>(services);
        AddMissing<ICustomerStore>(services);
        AddMissing<ICorrectionStore>(services);
        AddMissing<ICustomerReader>(services);
        AddMissingOffers(services);
        AddMissing<IFactStore>(services);
        AddMissing<ICostStore>(services);
        AddMissing<IJourneySource>(services);
        AddMissing<IPersonalDataStore>(services);
    }

    private static void AddMissingOffers(IServiceCollection services)
    {
        AddMissing<ICampaignStore>(services);
        AddMissing<ICampaignReviewStore>(services);
        AddMissing<IBudgetStore>(services);
        AddMissing<ICodeStore>(services);
        AddMissing<IGrantStore>(services);
        AddMissing<IGrantPreview>(services);
        AddMissing<IHoldStore>(services);
        AddMissing<IRedemptionStore>(services);
        AddMissing<IOfferSweepStore>(services);
        AddMissing<IOfferEventStore>(services);
        AddMissing<IGiftStore>(services);
        AddMissing<IGiftLedgerStore>(services);
        AddMissing<IGiftReader>(services);
        AddMissing<IReferralStore>(services);
        AddMissing<IReferralRewardStore>(services);
        AddMissing<IReferralReader>(services);
        AddMissing<IPledgeStore>(services);
        AddMissing<ICardEnrolmentStore>(services);
        AddMissing<ICardCreditStore>(services);
        AddMissing<IHoldoutStore>(services);
        AddMissing<IHoldoutAssignmentStore>(services);
        AddMissing<IExposureStore>(services);
        AddMissing<IConsentStore>(services);
        AddMissing<ISendLedger>(services);
        AddMissing<IPollStore>(services);
        AddMissing<IVoteStore>(services);
    }

    /// <summary>Stands where a Use verb puts its own: the container would only name a type that the host has never heard of.</summary>
    private static void AddMissing<TSeam>(IServiceCollection services)
        where TSeam : class => services.TryAddSingleton<TSeam>(_ =>
            throw new SocialCrmException("No store is configured. Call UseSqlite(…) or UsePostgreSql(…) inside AddSocialCrm."));
}
