using SocialCrm.Customers;

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
    private readonly Simulation simulation;
    private readonly Printing printing;
    private readonly Redeeming redeeming;
    private readonly Holding holding;
    private readonly OfferRound round;
    private readonly OfferMetrics metrics;

    internal OfferDesk(OfferDeskParts parts)
    {
        campaigns = parts.Campaigns;
        issuing = parts.Issuing;
        simulation = parts.Simulation;
        printing = parts.Printing;
        redeeming = parts.Redeeming;
        holding = parts.Holding;
        round = parts.Round;
        metrics = parts.Metrics;
    }

    /// <summary>Publishes a new campaign in one step, as its version 1; the very same again changes nothing. <see cref="CampaignReview"/> takes the steps one by one.</summary>
    /// <exception cref="ArgumentException">The campaign could not keep its promises; the message says what to correct.</exception>
    public Task<PublishOutcome> PublishAsync(Campaign campaign, CampaignApproval approval, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        ArgumentNullException.ThrowIfNull(approval);
        return campaigns.PublishAsync(campaign, approval, cancellationToken);
    }

    /// <summary>Gives a benefit, as a code. The same request again answers the same code.</summary>
    /// <remarks>The rules are asked first and see the recipient as known then; budget, window and limit are judged when the grant is written.</remarks>
    public async Task<IssueResult> IssueAsync(IssueRequest request, CancellationToken cancellationToken = default)
    {
        var result = await issuing.IssueAsync(request, cancellationToken).ConfigureAwait(false);
        metrics.Count([result]);
        return result;
    }

    /// <summary>Gives benefits, in order, in one transaction; answers one result for each, in the same order.</summary>
    public async Task<IReadOnlyList<IssueResult>> IssueAsync(
        IReadOnlyList<IssueRequest> requests, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        var results = await issuing.IssueAsync(requests, cancellationToken).ConfigureAwait(false);
        metrics.Count(results);
        return results;
    }

    /// <summary>What somebody would get if they asked for these campaigns now, each by itself, and why or why not. Writes nothing.</summary>
    /// <remarks>By the same rules and the same decision that would give it, so it is right for as long as nobody else is given anything.</remarks>
    /// <param name="recipient">Whom it would be given to.</param>
    /// <param name="campaigns">The campaigns.</param>
    /// <param name="context">What is known of the moment; null for nothing.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<IReadOnlyList<SimulatedOffer>> SimulateAsync(
        SourceRecordId recipient, IReadOnlyList<CampaignId> campaigns, EligibilityContext? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(campaigns);
        return simulation.RunAsync(
            [.. campaigns.Select(campaign => new IssueRequest(new IdempotencyKey($"simulation {Guid.NewGuid():N}"), campaign, recipient) { Context = context ?? EligibilityContext.Empty })],
            cancellationToken);
    }

    /// <summary>Mints codes in advance, for printing: nobody's yet, good for whoever uses one first.</summary>
    /// <remarks>
    /// Codes are durable before they are handed out, fifty thousand at a time. Nothing of the budget is held for them: whether it covers one, and whether its
    /// user may have one more, is judged when it is used. Codes that are not printed after all cost nothing.
    /// </remarks>
    /// <param name="campaign">The campaign, which was live at some time.</param>
    /// <param name="count">How many, at least 1.</param>
    /// <param name="cancellationToken">Ends the minting; what was handed out stays good.</param>
    /// <exception cref="SocialCrmException">The campaign was never live, or gives no codes.</exception>
    public IAsyncEnumerable<string> PrintAsync(CampaignId campaign, int count, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return printing.PrintAsync(campaign, count, cancellationToken);
    }

    /// <summary>Uses a code on an order. The value given stands in the entry; take it off what the customer pays.</summary>
    /// <remarks>
    /// Afterwards, by the next round, the Attribution room learns of the order, and when the campaign <see cref="Campaign.IsPersonal"/> and the buyer's record is
    /// not the recipient's, the Customers room learns that the two are one person (rule <c>redeemed-code</c>).
    /// </remarks>
    public async Task<LedgerOutcome> RedeemAsync(RedeemRequest request, CancellationToken cancellationToken = default)
    {
        var outcome = await redeeming.RedeemAsync(request, cancellationToken).ConfigureAwait(false);
        metrics.Count([outcome]);
        return outcome;
    }

    /// <summary>Uses codes on orders, in order, in one transaction; answers one outcome for each, in the same order.</summary>
    public async Task<IReadOnlyList<LedgerOutcome>> RedeemAsync(
        IReadOnlyList<RedeemRequest> requests, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        var outcomes = await redeeming.RedeemAsync(requests, cancellationToken).ConfigureAwait(false);
        metrics.Count(outcomes);
        return outcomes;
    }

    /// <summary>Reserves a code for an order while its buyer pays, for <see cref="OfferOptions.HoldLength"/>: meanwhile nobody else can use it.</summary>
    public async Task<HoldOutcome> HoldAsync(RedeemRequest request, CancellationToken cancellationToken = default)
    {
        var outcome = await holding.HoldAsync(request, cancellationToken).ConfigureAwait(false);
        metrics.Count(outcome);
        return outcome;
    }

    /// <summary>Redeems what a hold reserves: the order is placed. A hold that has expired is captured no more.</summary>
    public async Task<LedgerOutcome> CaptureAsync(IdempotencyKey key, HoldId hold, CancellationToken cancellationToken = default)
    {
        var outcome = await holding.CaptureAsync(key, hold, cancellationToken).ConfigureAwait(false);
        metrics.Count([outcome]);
        return outcome;
    }

    /// <summary>Ends a hold without using the code: the order was given up.</summary>
    public async Task<HoldOutcome> ReleaseAsync(IdempotencyKey key, HoldId hold, CancellationToken cancellationToken = default)
    {
        var outcome = await holding.ReleaseAsync(key, hold, cancellationToken).ConfigureAwait(false);
        metrics.Count(outcome);
        return outcome;
    }

    /// <summary>Takes a redemption back, wholly or in part: the order was cancelled. The budget has it again; the code stays used.</summary>
    public async Task<LedgerOutcome> ReverseAsync(ReverseRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var outcome = await redeeming.ReverseAsync(request, cancellationToken).ConfigureAwait(false);
        metrics.Count([outcome]);
        return outcome;
    }

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

    /// <summary>Does what is due: ends holds and codes whose time is over, and tells the other rooms and the host's handlers what happened.</summary>
    /// <remarks>A host with <c>IHost</c> does this at every <see cref="OfferOptions.RoundInterval"/>; any other calls it. False when another process is at it.</remarks>
    public Task<bool> RunDueAsync(CancellationToken cancellationToken = default) => round.RunAsync(cancellationToken);
}
