using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SocialCrm.Customers;
using SocialCrm.Offers;
using SocialCrm.Storage;

namespace SocialCrm.Sdk.Tests.Offers;

/// <summary>Notes what the desk asks of its store and hands it on: every answer is the database's own.</summary>
internal sealed class StoreWatch : ICampaignStore, IGrantStore, IRedemptionStore, ISecretStore, ICorrectionStore, ICustomerReader
{
    private ICampaignStore campaigns = null!;
    private IGrantStore grants = null!;
    private IRedemptionStore redemptions = null!;
    private ISecretStore secrets = null!;
    private ICorrectionStore customers = null!;
    private ICustomerReader reader = null!;

    public int SecretsAsked { get; private set; }

    public int CustomersAsked { get; private set; }

    public int CampaignsAsked { get; private set; }

    /// <summary>Whether the next connection of records breaks before it reaches the database.</summary>
    public bool LosesNextConnection { get; set; }

    public List<IReadOnlyList<IssueAttempt>> IssueBatches { get; } = [];

    public List<IReadOnlyList<RedeemAttempt>> RedeemBatches { get; } = [];

    public List<IReadOnlyList<ReverseAttempt>> ReverseBatches { get; } = [];

    public List<RecordConnection> Connections { get; } = [];

    /// <summary>Steps between the desk and the store that was composed.</summary>
    public void Watch(IServiceCollection services)
    {
        Between<ICampaignStore>(services, inner => campaigns = inner);
        Between<IGrantStore>(services, inner => grants = inner);
        Between<IRedemptionStore>(services, inner => redemptions = inner);
        Between<ISecretStore>(services, inner => secrets = inner);
        Between<ICorrectionStore>(services, inner => customers = inner);
        Between<ICustomerReader>(services, inner => reader = inner);
    }

    public Task<PublishOutcome> PublishAsync(Campaign campaign, CampaignApproval approval, DateTimeOffset at, CancellationToken cancellationToken) =>
        campaigns.PublishAsync(campaign, approval, at, cancellationToken);

    public Task<CampaignStatus?> FindAsync(CampaignId campaign, CancellationToken cancellationToken)
    {
        CampaignsAsked++;
        return campaigns.FindAsync(campaign, cancellationToken);
    }

    public IAsyncEnumerable<CampaignStatus> ReadAsync(CancellationToken cancellationToken) => campaigns.ReadAsync(cancellationToken);

    public Task<IReadOnlyList<IssueOutcome>> IssueAsync(IReadOnlyList<IssueAttempt> attempts, CancellationToken cancellationToken)
    {
        IssueBatches.Add(attempts);
        return grants.IssueAsync(attempts, cancellationToken);
    }

    public Task<IReadOnlyList<LedgerOutcome>> RedeemAsync(IReadOnlyList<RedeemAttempt> attempts, CancellationToken cancellationToken)
    {
        RedeemBatches.Add(attempts);
        return redemptions.RedeemAsync(attempts, cancellationToken);
    }

    public Task<IReadOnlyList<LedgerOutcome>> ReverseAsync(IReadOnlyList<ReverseAttempt> attempts, CancellationToken cancellationToken)
    {
        ReverseBatches.Add(attempts);
        return redemptions.ReverseAsync(attempts, cancellationToken);
    }

    public IAsyncEnumerable<LedgerEntry> ReadAsync(CampaignId? campaign, CancellationToken cancellationToken) => redemptions.ReadAsync(campaign, cancellationToken);

    public Task<byte[]> GetOrCreateAsync(string name, int length, CancellationToken cancellationToken)
    {
        SecretsAsked++;
        return secrets.GetOrCreateAsync(name, length, cancellationToken);
    }

    public Task ConstrainAsync(CustomerConstraints constraints, CancellationToken cancellationToken)
    {
        if (LosesNextConnection)
        {
            LosesNextConnection = false;
            throw new StoreException(StoreFailure.Unavailable, "The connection broke. Try again.");
        }

        Connections.AddRange(constraints.Connections);
        return customers.ConstrainAsync(constraints, cancellationToken);
    }

    public Task<CustomerEvent?> UndoAsync(CustomerEvent undone, IReadOnlyList<RecordSeparation> separations, CancellationToken cancellationToken) =>
        customers.UndoAsync(undone, separations, cancellationToken);

    public Task<CustomerId?> FindAsync(CustomerReference reference, CancellationToken cancellationToken)
    {
        CustomersAsked++;
        return reader.FindAsync(reference, cancellationToken);
    }

    public IAsyncEnumerable<CustomerRecords> ReadAsync(CustomerId? customer, CancellationToken cancellationToken) => reader.ReadAsync(customer, cancellationToken);

    public IAsyncEnumerable<CustomerEvent> ReadHistoryAsync(CustomerId? customer, CancellationToken cancellationToken) =>
        reader.ReadHistoryAsync(customer, cancellationToken);

    private void Between<T>(IServiceCollection services, Action<T> take)
        where T : class
    {
        var inner = services.Last(service => service.ServiceType == typeof(T)).ImplementationType!;
        services.TryAddSingleton(inner);
        services.Replace(ServiceDescriptor.Singleton(provider =>
        {
            take((T)provider.GetRequiredService(inner));
            return (T)(object)this;
        }));
    }
}
