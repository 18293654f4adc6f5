using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>Lets in whoever has an id that the host vouches for, such as a loyalty card.</summary>
/// <param name="qualifier">The kind of id, such as <c>loyalty</c>; null for any.</param>
public sealed class HasVerifiedId(string? qualifier = null) : IEligibilityRule
{
    /// <summary>What is said to whoever is not let in.</summary>
    public string Reason { get; init => field = ReasonText.Checked(value); } = "This offer is for members.";

    /// <inheritdoc/>
    public Eligibility Judge(EligibilityRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Customer.Records.SelectMany(record => record.Values).Any(IsWanted)
            ? new Eligibility(true, "Has an id that the host vouches for.")
            : new Eligibility(false, Reason);
    }

    private bool IsWanted(RecordValue value) =>
        value.Kind is AttributeKind.VerifiedId && (qualifier is null || string.Equals(value.Qualifier, qualifier, StringComparison.Ordinal));
}
