namespace SocialCrm.Offers;

/// <summary>Lets in whoever has ordered before. The count of orders decides, or else the time of the first.</summary>
public sealed class IsReturningCustomer : IEligibilityRule
{
    /// <summary>What is said to whoever is not let in.</summary>
    public string Reason { get; init => field = ReasonText.Checked(value); } = "This offer is for customers who have ordered before.";

    /// <inheritdoc/>
    public Eligibility Judge(EligibilityRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (PastOrders.Any(request) is not { } any)
            return Eligibility.Unknown(PastOrders.Unknown);
        return any ? new Eligibility(true, "Has ordered before.") : new Eligibility(false, Reason);
    }
}
