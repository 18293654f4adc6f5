using System.Collections.Frozen;
using SocialCrm.Channels;

namespace SocialCrm.Offers;

/// <summary>Lets in whoever asks on one of the kinds of site named, such as a microblog, whichever it is.</summary>
public sealed class OnSiteKind : IEligibilityRule
{
    private readonly FrozenSet<SiteKind> kinds;

    /// <summary>Takes the kinds.</summary>
    /// <exception cref="ArgumentException">None is named, or <see cref="SiteKind.Unknown"/> is.</exception>
    public OnSiteKind(params IEnumerable<SiteKind> kinds)
    {
        this.kinds = NameSet.Of(kinds, "kind of site");
        if (this.kinds.Contains(SiteKind.Unknown))
            throw new ArgumentException("An unknown kind lets nobody in. Name the kinds that do.", nameof(kinds));
    }

    /// <summary>What is said to whoever is not let in.</summary>
    public string Reason { get; init => field = ReasonText.Checked(value); } = "This offer is not given on this kind of site.";

    /// <inheritdoc/>
    public Eligibility Judge(EligibilityRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.SiteKind is SiteKind.Unknown)
            return Eligibility.Unknown("It is not known on what kind of site you ask.");
        return kinds.Contains(request.SiteKind) ? new Eligibility(true, "Asks on a kind of site that the campaign names.") : new Eligibility(false, Reason);
    }
}
