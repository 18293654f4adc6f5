namespace SocialCrm.Offers;

/// <summary>Lets in whoever has spent at least so much, or at most so much, or both; over all, or since a time. Other currencies do not count.</summary>
public sealed class HasSpent : IEligibilityRule
{
    private readonly Money? atLeast;
    private readonly Money? atMost;
    private readonly Currency currency;

    /// <summary>Takes the bounds; both are within.</summary>
    /// <exception cref="ArgumentException">There is no bound, a bound has no currency, or they contradict each other.</exception>
    public HasSpent(Money? atLeast = null, Money? atMost = null)
    {
        currency = (atLeast ?? atMost)?.Currency ?? default;
        if (currency == default || (atMost is { } upper && upper.Currency != currency))
            throw new ArgumentException("Give at least one bound, with a currency, and both in the same.", nameof(atLeast));
        if (atLeast?.Amount > atMost?.Amount)
            throw new ArgumentException("Nobody spends at least more than at most. Swap the bounds.", nameof(atLeast));
        this.atLeast = atLeast;
        this.atMost = atMost;
    }

    /// <summary>The first instant that counts; null for all. Of <see cref="Since"/> and <see cref="Within"/>, the later counts.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>How far back from the request spending counts, such as 90 days; null for all.</summary>
    public TimeSpan? Within { get; init; }

    /// <summary>What is said to whoever is not let in.</summary>
    public string Reason { get; init => field = ReasonText.Checked(value); } = "This offer depends on what you have spent with us.";

    /// <inheritdoc/>
    public Eligibility Judge(EligibilityRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Spent(request) is not { } spent)
            return Eligibility.Unknown("It is not known what you have spent with us.");
        var isWithin = (atLeast is not { } lower || spent >= lower.Amount) && (atMost is not { } upper || spent <= upper.Amount);
        return isWithin ? new Eligibility(true, "Has spent what the campaign asks for.") : new Eligibility(false, Reason);
    }

    private decimal? Spent(EligibilityRequest request)
    {
        var isOverAll = Since is null && Within is null;
        if (isOverAll && request.Traits?.Spend is { } total)
            return total.Where(amount => amount.Currency == currency).Sum(amount => amount.Amount);
        return request.Traits?.SpendHistory?.Where(spent => spent.Amount.Currency == currency && Counts(spent.At, request.At)).Sum(spent => spent.Amount.Amount);
    }

    // What is dated after the request had not been spent by then. The difference of two instants cannot pass the end of the calendar; their sum can.
    private bool Counts(DateTimeOffset spentAt, DateTimeOffset at) =>
        spentAt <= at && (Since is not { } since || spentAt >= since) && (Within is not { } within || at - spentAt <= within);
}
