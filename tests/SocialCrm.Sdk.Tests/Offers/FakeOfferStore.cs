using System.Runtime.CompilerServices;
using SocialCrm.Customers;
using SocialCrm.Offers;
using SocialCrm.Storage;

namespace SocialCrm.Sdk.Tests.Offers;

/// <summary>Remembers what the desk asks of a store; keeps no budget, window or limit: those rules are proven against the databases.</summary>
internal sealed class FakeOfferStore : ICampaignStore, IGrantStore, IRedemptionStore, ISecretStore, ICustomerStore, ICustomerReader, ISourceRecordStore
{
    private readonly Dictionary<CampaignId, Campaign> campaigns = [];
    private readonly Dictionary<IdempotencyKey, Grant> grants = [];
    private readonly Dictionary<string, Grant> grantsByCode = [];
    private readonly Dictionary<IdempotencyKey, LedgerEntry> entries = [];

    public byte[] Secret { get; set; } = [.. Enumerable.Range(0, 32).Select(value => (byte)value)];

    public int SecretsAsked { get; private set; }

    public int CustomersAsked { get; private set; }

    public int CampaignsAsked { get; private set; }

    public bool LosesNextConnection { get; set; }

    public List<IReadOnlyList<IssueAttempt>> IssueBatches { get; } = [];

    public List<IReadOnlyList<RedeemAttempt>> RedeemBatches { get; } = [];

    public List<IReadOnlyList<ReverseAttempt>> ReverseBatches { get; } = [];

    public List<RecordConnection> Connections { get; } = [];

    public Dictionary<SourceRecordId, CustomerRecords> Customers { get; } = [];

    public Task<PublishOutcome> PublishAsync(Campaign campaign, DateTimeOffset at, CancellationToken cancellationToken) =>
        Task.FromResult(campaigns.TryAdd(campaign.Id, campaign) ? PublishOutcome.Published
            : campaigns[campaign.Id] == campaign ? PublishOutcome.AlreadyPublished : PublishOutcome.Conflicts);

    public Task<CampaignStatus?> FindAsync(CampaignId campaign, CancellationToken cancellationToken)
    {
        CampaignsAsked++;
        return Task.FromResult(campaigns.TryGetValue(campaign, out var found)
            ? new CampaignStatus(found, Money.Zero(Currency.Euro), Money.Zero(Currency.Euro), 0, 0, 0)
            : null);
    }

    public Task<IReadOnlyList<IssueOutcome>> IssueAsync(IReadOnlyList<IssueAttempt> attempts, CancellationToken cancellationToken)
    {
        IssueBatches.Add(attempts);
        return Task.FromResult<IReadOnlyList<IssueOutcome>>([.. attempts.Select(Issue)]);
    }

    public Task<IReadOnlyList<LedgerOutcome>> RedeemAsync(IReadOnlyList<RedeemAttempt> attempts, CancellationToken cancellationToken)
    {
        RedeemBatches.Add(attempts);
        return Task.FromResult<IReadOnlyList<LedgerOutcome>>([.. attempts.Select(Redeem)]);
    }

    public Task<IReadOnlyList<LedgerOutcome>> ReverseAsync(IReadOnlyList<ReverseAttempt> attempts, CancellationToken cancellationToken)
    {
        ReverseBatches.Add(attempts);
        return Task.FromResult<IReadOnlyList<LedgerOutcome>>(
            [.. attempts.Select(_ => new LedgerOutcome.Refused(OfferRefusal.UnknownRedemption))]);
    }

    public Task<byte[]> GetOrCreateAsync(string name, int length, CancellationToken cancellationToken)
    {
        SecretsAsked++;
        return Task.FromResult(Secret);
    }

    public Task ConstrainAsync(CustomerConstraints constraints, CancellationToken cancellationToken)
    {
        if (LosesNextConnection)
        {
            LosesNextConnection = false;
            throw new StoreException(StoreFailure.Unavailable, "The connection broke. Try again.");
        }

        Connections.AddRange(constraints.Connections);
        return Task.CompletedTask;
    }

    public Task<CustomerEvent?> UndoAsync(CustomerEvent undone, IReadOnlyList<RecordSeparation> separations, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<CustomerId?> FindAsync(CustomerReference reference, CancellationToken cancellationToken)
    {
        CustomersAsked++;
        return Task.FromResult(reference switch
        {
            CustomerReference.ByRecord named => Customers.TryGetValue(named.Record, out var found) ? found.Customer : (CustomerId?)null,
            CustomerReference.ById named => named.Customer,
            _ => null,
        });
    }

    public async IAsyncEnumerable<CustomerRecords> ReadAsync(
        CustomerId? customer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var found in Customers.Values.Where(found => found.Customer == customer).Take(1))
            yield return found;
    }

    public IAsyncEnumerable<CampaignStatus> ReadAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<LedgerEntry> ReadAsync(CampaignId? campaign, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<CustomerEvent> ReadHistoryAsync(CustomerId? customer, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<UnificationDecision?> DecideAsync(
        UnificationLimits limits, Func<UnificationScope, UnificationDecision> decide, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<int> PutAsync(IReadOnlyList<KeyedRecord> records, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<SourceRecord> ReadAsync(IReadOnlyCollection<SourceRecordId> records, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    private IssueOutcome Issue(IssueAttempt attempt)
    {
        if (grants.TryGetValue(attempt.Key, out var earlier))
            return new IssueOutcome.Issued(earlier, IsReplay: true);
        if (!campaigns.TryGetValue(attempt.Campaign, out var campaign))
            return new IssueOutcome.Refused(OfferRefusal.UnknownCampaign);
        if (attempt.Objection is { } objection)
            return new IssueOutcome.Refused(objection);
        var grant = new Grant(
            GrantId.From(attempt.Campaign, attempt.Key), attempt.Campaign, attempt.Recipient, campaign.Benefit.MaximumValue, attempt.At);
        grants[attempt.Key] = grantsByCode[Convert.ToHexString(attempt.CodeHash.Span)] = grant;
        return new IssueOutcome.Issued(grant, IsReplay: false);
    }

    private LedgerOutcome Redeem(RedeemAttempt attempt)
    {
        if (entries.TryGetValue(attempt.Key, out var earlier))
            return new LedgerOutcome.Written(earlier, IsReplay: true);
        if (!grantsByCode.TryGetValue(Convert.ToHexString(attempt.CodeHash.Span), out var grant))
            return new LedgerOutcome.Refused(OfferRefusal.NotValid);
        var id = RedemptionId.New(attempt.At);
        var entry = new LedgerEntry(
            id, LedgerEntryKind.Redeemed, grant.Campaign, grant.Id, id, grant.Recipient, attempt.Redeemer,
            campaigns[grant.Campaign].Benefit.ValueFor(attempt.Order), attempt.OrderReference, attempt.At);
        entries[attempt.Key] = entry;
        return new LedgerOutcome.Written(entry, IsReplay: false);
    }
}
