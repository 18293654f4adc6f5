using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>Lets in whoever is known in at least one of the sources named; two of these rules ask for both.</summary>
/// <param name="sources">The sources, such as <c>crm</c> or a channel.</param>
public sealed class HasSource(params IEnumerable<SourceId> sources) : IEligibilityRule
{
    private readonly HashSet<SourceId> sources = [.. sources];

    /// <summary>What is said to whoever is not let in.</summary>
    public string Reason { get; init => field = ReasonText.Checked(value); } = "This offer is for customers who have linked their account.";

    /// <inheritdoc/>
    public Eligibility Judge(EligibilityRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Customer.Records.Any(record => sources.Contains(record.Source))
            ? new Eligibility(true, "Known in a source that the campaign names.")
            : new Eligibility(false, Reason);
    }
}
