using SocialCrm.Storage;

namespace SocialCrm.Offers;

/// <summary>Gives money back on card statements: cards are enrolled, purchases matched, credits posted, and reversed when the purchase is refunded.</summary>
/// <remarks>
/// <para><b>Threading.</b> Thread-safe; one serves the whole host, and those who ask at the same time share a transaction. Several hosts may share a store.</para>
/// <para><b>Retries.</b> When a call throws <see cref="StoreException"/>, or the process ends before it answers, call again with the same purchase or reference: what was
/// done is answered again, and nothing is done twice.</para>
/// <para><b>Time.</b> A credit that matched waits for its posting as long as the host lets it; reverse it to give up. Nothing expires by itself.</para>
/// </remarks>
public sealed class StatementCreditDesk
{
    private const int LongestToken = 200;
    private const int LongestReference = 128;

    private readonly ICardCreditStore credits;
    private readonly CardHash hash;
    private readonly EligibilityJudge judge;
    private readonly TimeProvider clock;
    private readonly ICardEnrolmentStore enrolments;
    private readonly SharedTransactions<EnrolAttempt, EnrolOutcome> enrolling;
    private readonly SharedTransactions<MatchAttempt, CardCreditOutcome> matching;
    private readonly SharedTransactions<CardCreditStep, CardCreditOutcome> settling;

    internal StatementCreditDesk(
        (ICardEnrolmentStore Enrolments, ICardCreditStore Credits) stores, CardHash hash, EligibilityJudge judge, TimeProvider clock)
    {
        (enrolments, credits) = stores;
        (this.hash, this.judge, this.clock) = (hash, judge, clock);
        enrolling = new SharedTransactions<EnrolAttempt, EnrolOutcome>(attempts => enrolments.EnrolAsync(attempts, CancellationToken.None));
        matching = new SharedTransactions<MatchAttempt, CardCreditOutcome>(attempts => credits.MatchAsync(attempts, CancellationToken.None));
        settling = new SharedTransactions<CardCreditStep, CardCreditOutcome>(steps => credits.SettleAsync(steps, CancellationToken.None));
    }

    /// <summary>Enrols a card, once in a campaign. The host's eligibility rules are asked first.</summary>
    /// <exception cref="ArgumentException">The enrolment is incomplete, or the token is not one line of 1 to 200 characters.</exception>
    public async Task<EnrolOutcome> EnrolAsync(CardEnrolment enrolment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(enrolment);
        if (enrolment.Campaign == default || enrolment.Person == default)
            throw new ArgumentException("An enrolment needs a campaign and a person's record. Fill in both.", nameof(enrolment));
        ThrowIfNoLine(enrolment.CardToken, LongestToken, "CardEnrolment.CardToken");
        var now = clock.GetUtcNow();
        var objection = await judge.ObjectionAsync((enrolment.Campaign, enrolment.Person), enrolment.Context, now, cancellationToken).ConfigureAwait(false);
        var card = await hash.OfAsync(enrolment.CardToken, cancellationToken).ConfigureAwait(false);
        var outcome = await enrolling.DecideAsync(
            new EnrolAttempt(enrolment.Campaign, enrolment.Person, card, now) { Objection = objection?.Reason }, cancellationToken).ConfigureAwait(false);
        return outcome is EnrolOutcome.Refused refused && refused.Reason == objection?.Reason ? refused with { Explanation = objection.Explanation } : outcome;
    }

    /// <summary>How many cards are enrolled in a campaign.</summary>
    public Task<long> EnrolledAsync(CampaignId campaign, CancellationToken cancellationToken = default) => enrolments.CountAsync(campaign, cancellationToken);

    /// <summary>Matches a purchase with an enrolled card. What the credit is worth is held of the budget until it is posted or reversed.</summary>
    /// <exception cref="ArgumentException">The purchase is incomplete, or its amount, id or merchant cannot be stored.</exception>
    public async Task<CardCreditOutcome> MatchAsync(CardTransaction purchase, CancellationToken cancellationToken = default) =>
        await matching.DecideAsync(await AttemptAsync(purchase, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Matches purchases, in order, in one transaction; answers one outcome for each, in the same order.</summary>
    /// <exception cref="ArgumentException">A purchase is incomplete, or its amount, id or merchant cannot be stored.</exception>
    public async Task<IReadOnlyList<CardCreditOutcome>> MatchAsync(IReadOnlyList<CardTransaction> purchases, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(purchases);
        var attempts = new MatchAttempt[purchases.Count];
        for (var at = 0; at < attempts.Length; at++)
            attempts[at] = await AttemptAsync(purchases[at], cancellationToken).ConfigureAwait(false);
        return await credits.MatchAsync(attempts, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Notes that a credit stands on the card's statement.</summary>
    /// <param name="credit">The credit.</param>
    /// <param name="reference">The host's reference of the posting: one line of 1 to 128 characters.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The reference is not one line of 1 to 128 characters.</exception>
    public Task<CardCreditOutcome> PostAsync(CardCreditId credit, string reference, CancellationToken cancellationToken = default) =>
        SettleAsync(credit, CardCreditState.Posted, reference, cancellationToken);

    /// <summary>Takes a credit back, posted or not: its purchase was refunded, or it will never be posted. The budget and the card have it again.</summary>
    /// <param name="credit">The credit.</param>
    /// <param name="reference">The host's reference of the refund: one line of 1 to 128 characters.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The reference is not one line of 1 to 128 characters.</exception>
    public Task<CardCreditOutcome> ReverseAsync(CardCreditId credit, string reference, CancellationToken cancellationToken = default) =>
        SettleAsync(credit, CardCreditState.Reversed, reference, cancellationToken);

    /// <summary>Streams the ledger of a campaign's credits, or of all, oldest entry first.</summary>
    public IAsyncEnumerable<CardCreditEntry> LedgerAsync(CampaignId? campaign = null, CancellationToken cancellationToken = default) =>
        credits.ReadAsync(campaign, cancellationToken);

    private Task<CardCreditOutcome> SettleAsync(CardCreditId credit, CardCreditState to, string reference, CancellationToken cancellationToken)
    {
        ThrowIfNoLine(reference, LongestReference, nameof(reference));
        return settling.DecideAsync(new CardCreditStep(credit, to, reference, clock.GetUtcNow()), cancellationToken);
    }

    private async ValueTask<MatchAttempt> AttemptAsync(CardTransaction purchase, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(purchase);
        if (purchase.Campaign == default)
            throw new ArgumentException("A purchase is matched with one campaign. Set CardTransaction.Campaign.", nameof(purchase));
        ThrowIfNoLine(purchase.CardToken, LongestToken, "CardTransaction.CardToken");
        ThrowIfNoLine(purchase.Id, LongestReference, "CardTransaction.Id");
        ThrowIfNoLine(purchase.Merchant, LongestReference, "CardTransaction.Merchant");
        if (purchase.Amount.Amount <= 0m || !Amounts.CanBeStored(purchase.Amount))
            throw new ArgumentException("A purchase is worth more than 0, in whole minor units of its currency. Correct CardTransaction.Amount.", nameof(purchase));
        var card = await hash.OfAsync(purchase.CardToken, cancellationToken).ConfigureAwait(false);
        return new MatchAttempt(purchase.Campaign, card, purchase.Id, purchase.Amount, purchase.Merchant, purchase.At);
    }

    private static void ThrowIfNoLine(string? text, int longest, string what)
    {
        if (text is null || !SingleLine.Fits(text, longest))
            throw new ArgumentException($"{what} is one line of 1 to {longest} characters. Correct it.");
    }
}
