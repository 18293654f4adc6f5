using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Engagement;
using SocialCrm.Governance;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Puts a relational database behind every store seam; the last call wins.</summary>
internal static class RelationalVerbs
{
    public static SocialCrmBuilder UseRelational<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TDatabase, TBulkWriter, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TJourneySource>(
        this SocialCrmBuilder crm, Action<IServiceCollection> addDatabase)
        where TDatabase : RelationalDatabase
        where TBulkWriter : RelationalBulkWriter, new()
        where TJourneySource : class, IJourneySource
    {
        StoreRegistration.Replace(crm.Services, () =>
        {
            addDatabase(crm.Services);
            AddStores<TDatabase, TBulkWriter, TJourneySource>(crm.Services);
        });
        return crm;
    }

    private static void AddStores<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TDatabase, TBulkWriter, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TJourneySource>(
        IServiceCollection services)
        where TDatabase : RelationalDatabase
        where TBulkWriter : RelationalBulkWriter, new()
        where TJourneySource : class, IJourneySource
    {
        services.TryAddSingleton<TDatabase>();
        services.Replace(ServiceDescriptor.Singleton<RelationalDatabase>(provider => provider.GetRequiredService<TDatabase>()));
        services.Replace(ServiceDescriptor.Singleton<IStoreSchema>(provider => provider.GetRequiredService<TDatabase>()));
        services.Replace(ServiceDescriptor.Singleton<RelationalBulkWriter>(_ => new TBulkWriter()));
        services.TryAddSingleton<Tombstones>();

        services.Replace(ServiceDescriptor.Singleton<IInteractionStore, RelationalInteractionStore>());
        services.Replace(ServiceDescriptor.Singleton<IDeadLetterStore, RelationalDeadLetterStore>());
        services.Replace(ServiceDescriptor.Singleton<IEnvelopeStore, RelationalEnvelopeStore>());
        services.Replace(ServiceDescriptor.Singleton<IDeliveryReplay, RelationalDeliveryReplay>());
        services.Replace(ServiceDescriptor.Singleton<IDispatchStore, RelationalDispatchStore>());
        services.Replace(ServiceDescriptor.Singleton<IOutboxStore, RelationalOutboxStore>());
        services.Replace(ServiceDescriptor.Singleton<IOutboxReader, RelationalOutboxReader>());
        services.Replace(ServiceDescriptor.Singleton<IOutboxResolution, RelationalOutboxResolution>());
        services.Replace(ServiceDescriptor.Singleton<IConversationReader, RelationalConversationReader>());
        services.Replace(ServiceDescriptor.Singleton<ICredentialStore, RelationalCredentialStore>());
        services.Replace(ServiceDescriptor.Singleton<IChannelCounts, RelationalChannelCounts>());
        services.Replace(ServiceDescriptor.Singleton<ISourceRecordStore, RelationalSourceRecordStore>());
        services.Replace(ServiceDescriptor.Singleton<ICustomerStore, RelationalCustomerStore>());
        services.Replace(ServiceDescriptor.Singleton<ICorrectionStore, RelationalCorrectionStore>());
        services.Replace(ServiceDescriptor.Singleton<ICustomerReader, RelationalCustomerReader>());
        AddOffers(services);
        services.Replace(ServiceDescriptor.Singleton<IFactStore, RelationalFactStore>());
        services.Replace(ServiceDescriptor.Singleton<ICostStore, RelationalCostStore>());
        services.Replace(ServiceDescriptor.Singleton<IPersonalDataStore, RelationalPersonalDataStore>());
        services.Replace(ServiceDescriptor.Singleton<IConsentStore, RelationalConsentStore>());
        services.Replace(ServiceDescriptor.Singleton<ISendLedger, RelationalSendLedger>());
        services.Replace(ServiceDescriptor.Singleton<IPollStore, RelationalPollStore>());
        services.Replace(ServiceDescriptor.Singleton<IVoteStore, RelationalVoteStore>());
        services.Replace(ServiceDescriptor.Singleton<ISecretStore, RelationalSecretStore>());
        services.Replace(ServiceDescriptor.Singleton<ILeaseStore, RelationalLeaseStore>());
        services.Replace(ServiceDescriptor.Singleton<IJourneySource, TJourneySource>());
    }

    private static void AddOffers(IServiceCollection services)
    {
        services.TryAddSingleton<CampaignBook>();
        services.Replace(ServiceDescriptor.Singleton<ICampaignStore, RelationalCampaignStore>());
        services.Replace(ServiceDescriptor.Singleton<ICampaignReviewStore, RelationalCampaignReviewStore>());
        services.Replace(ServiceDescriptor.Singleton<IBudgetStore, RelationalBudgetStore>());
        services.Replace(ServiceDescriptor.Singleton<ICodeStore, RelationalCodeStore>());
        services.Replace(ServiceDescriptor.Singleton<IGrantStore, RelationalGrantStore>());
        services.Replace(ServiceDescriptor.Singleton<IGrantPreview, RelationalGrantStore>());
        services.Replace(ServiceDescriptor.Singleton<IHoldStore, RelationalHoldStore>());
        services.Replace(ServiceDescriptor.Singleton<IOfferSweepStore, RelationalSweepStore>());
        services.Replace(ServiceDescriptor.Singleton<IOfferEventStore, RelationalOfferEventStore>());
        services.Replace(ServiceDescriptor.Singleton<IRedemptionStore, RelationalRedemptionStore>());
        services.Replace(ServiceDescriptor.Singleton<IGiftStore, RelationalGiftStore>());
        services.Replace(ServiceDescriptor.Singleton<IGiftLedgerStore, RelationalGiftLedgerStore>());
        services.Replace(ServiceDescriptor.Singleton<IGiftReader, RelationalGiftReader>());
        services.Replace(ServiceDescriptor.Singleton<IReferralStore, RelationalReferralStore>());
        services.Replace(ServiceDescriptor.Singleton<IReferralRewardStore, RelationalReferralRewardStore>());
        services.Replace(ServiceDescriptor.Singleton<IReferralReader, RelationalReferralReader>());
        services.Replace(ServiceDescriptor.Singleton<IHoldoutStore, RelationalHoldoutStore>());
        services.Replace(ServiceDescriptor.Singleton<IHoldoutAssignmentStore, RelationalHoldoutAssignmentStore>());
        services.Replace(ServiceDescriptor.Singleton<IExposureStore, RelationalExposureStore>());
        services.Replace(ServiceDescriptor.Singleton<IPledgeStore, RelationalPledgeStore>());
        services.Replace(ServiceDescriptor.Singleton<ICardEnrolmentStore, RelationalCardEnrolmentStore>());
        services.Replace(ServiceDescriptor.Singleton<ICardCreditStore, RelationalCardCreditStore>());
    }
}
