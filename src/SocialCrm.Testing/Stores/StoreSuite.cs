using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Governance;
using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every suite of a store shares: a fresh store for each fact, opened once, and opened again as another process would.</summary>
/// <remarks>
/// Derive every suite once, publicly, and hand it a new harness:
/// <c>public sealed class Interactions() : InteractionStoreSuite(new MyHarness());</c>.
/// <see cref="StoreSuites.Missing"/> names those that were forgotten. Every fact is virtual; override one only to say in its place why it cannot hold.
/// </remarks>
public abstract class StoreSuite : IAsyncLifetime
{
    private readonly List<ServiceProvider> opened = [];

    /// <summary>Takes the harness of the store under test.</summary>
    protected StoreSuite(StoreHarness harness)
    {
        ArgumentNullException.ThrowIfNull(harness);
        Harness = harness;
    }

    /// <summary>The harness of the store under test.</summary>
    protected StoreHarness Harness { get; }

    /// <summary>The store as this process sees it.</summary>
    protected IServiceProvider Store => opened.Count > 0 ? opened[0] : Open();

    private protected static CancellationToken Token => CancellationToken.None;

    private protected IInteractionStore Interactions => Store.GetRequiredService<IInteractionStore>();

    private protected IDeadLetterStore DeadLetters => Store.GetRequiredService<IDeadLetterStore>();

    private protected IEnvelopeStore Envelopes => Store.GetRequiredService<IEnvelopeStore>();

    private protected IDeliveryReplay Replay => Store.GetRequiredService<IDeliveryReplay>();

    private protected IDispatchStore Dispatches => Store.GetRequiredService<IDispatchStore>();

    private protected IOutboxStore Outbox => Store.GetRequiredService<IOutboxStore>();

    private protected IOutboxReader OutboxReader => Store.GetRequiredService<IOutboxReader>();

    private protected IChannelCounts Counts => Store.GetRequiredService<IChannelCounts>();

    private protected ISourceRecordStore Records => Store.GetRequiredService<ISourceRecordStore>();

    private protected ICustomerStore Customers => Store.GetRequiredService<ICustomerStore>();

    private protected ICorrectionStore Corrections => Store.GetRequiredService<ICorrectionStore>();

    private protected ICustomerReader Directory => Store.GetRequiredService<ICustomerReader>();

    private protected ICampaignStore Campaigns => Store.GetRequiredService<ICampaignStore>();

    private protected IGrantStore Grants => Store.GetRequiredService<IGrantStore>();

    private protected IRedemptionStore Ledger => Store.GetRequiredService<IRedemptionStore>();

    private protected ICampaignReviewStore Reviews => Store.GetRequiredService<ICampaignReviewStore>();

    private protected IBudgetStore Budgets => Store.GetRequiredService<IBudgetStore>();

    private protected IHoldStore Holds => Store.GetRequiredService<IHoldStore>();

    private protected ICodeStore Codes => Store.GetRequiredService<ICodeStore>();

    private protected IOfferSweepStore Sweeps => Store.GetRequiredService<IOfferSweepStore>();

    private protected IOfferEventStore OfferEvents => Store.GetRequiredService<IOfferEventStore>();

    private protected IGiftStore Gifts => Store.GetRequiredService<IGiftStore>();

    private protected IGiftLedgerStore GiftLedger => Store.GetRequiredService<IGiftLedgerStore>();

    private protected IGiftReader GiftReader => Store.GetRequiredService<IGiftReader>();

    private protected IReferralStore Referrals => Store.GetRequiredService<IReferralStore>();

    private protected IReferralRewardStore Rewards => Store.GetRequiredService<IReferralRewardStore>();

    private protected IReferralReader ReferralReader => Store.GetRequiredService<IReferralReader>();

    private protected IHoldoutStore Holdouts => Store.GetRequiredService<IHoldoutStore>();

    private protected IHoldoutAssignmentStore Assignments => Store.GetRequiredService<IHoldoutAssignmentStore>();

    private protected IExposureStore Exposures => Store.GetRequiredService<IExposureStore>();

    private protected IFactStore Facts => Store.GetRequiredService<IFactStore>();

    private protected ICostStore Costs => Store.GetRequiredService<ICostStore>();

    private protected IJourneySource Journeys => Store.GetRequiredService<IJourneySource>();

    private protected IConsentStore Consents => Store.GetRequiredService<IConsentStore>();

    private protected ISendLedger Sends => Store.GetRequiredService<ISendLedger>();

    private protected IPersonalDataStore PersonalData => Store.GetRequiredService<IPersonalDataStore>();

    /// <summary>Creates the store.</summary>
    public virtual async Task InitializeAsync()
    {
        Skip.IfNot(Harness.WhyNot is null, Harness.WhyNot);
        await Harness.CreateAsync(Token);
    }

    /// <summary>Closes and removes the store.</summary>
    public virtual async Task DisposeAsync()
    {
        await CloseAsync();
        await Harness.DisposeAsync();
    }

    /// <summary>Opens the store once more, as another process would; it is closed when the fact ends.</summary>
    protected IServiceProvider Open()
    {
        var provider = Harness.Open(Compose);
        opened.Add(provider);
        return provider;
    }

    /// <summary>Brings the part of unification that a store calls itself, and which understands what the suites' unification wrote.</summary>
    private protected virtual void Compose(SocialCrmBuilder crm) => KeyForgetter.Use(crm);

    /// <summary>Closes every provider, so that the next use opens the store anew.</summary>
    private protected async Task CloseAsync()
    {
        foreach (var provider in opened)
            await provider.DisposeAsync();
        opened.Clear();
    }

    private protected Task SeparateAsync(params IReadOnlyList<RecordSeparation> pairs) =>
        Corrections.ConstrainAsync(new CustomerConstraints(pairs, []), Token);

    private protected Task ConnectAsync(params IReadOnlyList<RecordConnection> pairs) =>
        Corrections.ConstrainAsync(new CustomerConstraints([], pairs), Token);

    private protected void NeedsSharing() =>
        Skip.IfNot(Harness.IsShared, "This store is opened by one process at a time.");

    /// <summary>Lets every waiting record be decided, by shared addresses alone.</summary>
    private protected Task UnifyAsync() => KeyDecision.UnifyAsync(Store, Token);

    private protected async Task<CustomerId> CustomerOfAsync(SourceRecordId record)
    {
        var found = await Directory.FindAsync(new CustomerReference.ByRecord(record), Token);
        Assert.NotNull(found);
        return found.Value;
    }

    private protected async Task<CampaignStatus> StatusOfAsync(CampaignId campaign)
    {
        var status = await Campaigns.FindAsync(campaign, Token);
        Assert.NotNull(status);
        return status;
    }
}
