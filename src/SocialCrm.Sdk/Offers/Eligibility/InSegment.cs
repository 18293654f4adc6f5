using System.Collections.Frozen;

namespace SocialCrm.Offers;

/// <summary>Lets in whoever is in at least one of the segments named; two of these rules ask for both.</summary>
/// <param name="segments">The host's names of the segments, compared to the letter.</param>
public sealed class InSegment(params IEnumerable<string> segments) : IEligibilityRule
{
    private readonly FrozenSet<string> segments = NameSet.Of(segments, "segment");

    /// <summary>What is said to whoever is not let in.</summary>
    public string Reason { get; init => field = ReasonText.Checked(value); } = "This offer is for another group of customers.";

    /// <inheritdoc/>
    public Eligibility Judge(EligibilityRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Traits?.Segments is not { } known)
            return Eligibility.Unknown("It is not known which groups of customers you belong to.");
        return known.Any(segments.Contains) ? new Eligibility(true, "Is in a segment that the campaign names.") : new Eligibility(false, Reason);
    }
}
