namespace SocialCrm.Offers;

/// <summary>Publishes campaigns, gives their benefits as codes, takes the codes back with orders, and keeps the ledger.</summary>
/// <remarks>
/// <para><b>Threading.</b> Thread-safe; one serves the whole host. Several hosts may share a store.</para>
/// <para><b>Retries.</b> When a call throws <see cref="SocialCrm.Storage.StoreException"/>, or the process ends before it answers, call again with the same
/// <see cref="IdempotencyKey"/>: what was done is answered again, and nothing is done twice.</para>
/// <para><b>Batches.</b> Take the overload with a list where you have many: one transaction decides them, in order, each by itself.</para>
/// </remarks>
public sealed class OfferDesk
{
    private readonly CampaignCatalogue campaigns;
    private readonly Issuing issuing;
    private readonly Redeeming redeeming;
    private readonly OfferMetrics metrics;

    internal OfferDesk(CampaignCatalogue campaigns, Issuing issuing, Redeeming redeeming, OfferMetrics metrics)
    {
        this.campaigns = campaigns;
        this.issuing = issuing;
        this.redeeming = redeeming;
        this.metrics = metrics;
    }

    /// <summary>Publishes a campaign, for good; the very same again changes nothing.</summary>
    /// <exception cref="ArgumentException">The campaign could not keep its promises; the message says what to correct.</exception>
    public Task<PublishOutcome> PublishAsync(Campaign campaign, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        return campaigns.PublishAsync(campaign, cancellationToken);
    }

    /// <summary>Gives a benefit, as a code. The same request again answers the same code.</summary>
    /// <remarks>The rules are asked first and see the recipient as known then; budget, window and limit are judged when the grant is written.</remarks>
    public async Task<IssueResult> IssueAsync(IssueRequest request, CancellationToken cancellationToken = default) =>
        (await IssueAsync([request], cancellationToken).ConfigureAwait(false))[0];

    /// <summary>Gives benefits, in order, in one transaction; answers one result for each, in the same order.</summary>
    public async Task<IReadOnlyList<IssueResult>> IssueAsync(
        IReadOnlyList<IssueRequest> requests, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        var results = await issuing.IssueAsync(requests, cancellationToken).ConfigureAwait(false);
        metrics.Count(results);
        return results;
    }

    /// <summary>Uses a code on an order. The value given stands in the entry; take it off what the customer pays.</summary>
    /// <remarks>
    /// When the campaign <see cref="Campaign.IsPersonal"/> and the buyer's record is not the recipient's, the Customers room learns that the two are one
    /// person (rule <c>redeemed-code</c>), after the redemption is committed. If only that second step fails the call throws; the retry that heals it
    /// replays the redemption.
    /// </remarks>
    public async Task<LedgerOutcome> RedeemAsync(RedeemRequest request, CancellationToken cancellationToken = default) =>
        (await RedeemAsync([request], cancellationToken).ConfigureAwait(false))[0];

    /// <summary>Uses codes on orders, in order, in one transaction; answers one outcome for each, in the same order.</summary>
    public async Task<IReadOnlyList<LedgerOutcome>> RedeemAsync(
        IReadOnlyList<RedeemRequest> requests, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        var outcomes = await redeeming.RedeemAsync(requests, cancellationToken).ConfigureAwait(false);
        metrics.Count(outcomes);
        return outcomes;
    }

    /// <summary>Takes a redemption back, wholly or in part: the order was cancelled. The budget has it again; the code stays used.</summary>
    public async Task<LedgerOutcome> ReverseAsync(ReverseRequest request, CancellationToken cancellationToken = default) =>
        (await ReverseAsync([request], cancellationToken).ConfigureAwait(false))[0];

    /// <summary>Takes redemptions back, in order, in one transaction; answers one outcome for each, in the same order.</summary>
    public async Task<IReadOnlyList<LedgerOutcome>> ReverseAsync(
        IReadOnlyList<ReverseRequest> requests, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        var outcomes = await redeeming.ReverseAsync(requests, cancellationToken).ConfigureAwait(false);
        metrics.Count(outcomes);
        return outcomes;
    }

    /// <summary>Where a campaign stands, or null when there is none.</summary>
    public Task<CampaignStatus?> StatusAsync(CampaignId campaign, CancellationToken cancellationToken = default) =>
        campaigns.StatusAsync(campaign, cancellationToken);

    /// <summary>Streams where every campaign stands, ordered by id.</summary>
    public IAsyncEnumerable<CampaignStatus> StatusesAsync(CancellationToken cancellationToken = default) =>
        campaigns.ReadAsync(cancellationToken);

    /// <summary>Streams the redemption ledger of a campaign, or of all, oldest entry first.</summary>
    public IAsyncEnumerable<LedgerEntry> LedgerAsync(CampaignId? campaign = null, CancellationToken cancellationToken = default) =>
        redeeming.ReadAsync(campaign, cancellationToken);
}
