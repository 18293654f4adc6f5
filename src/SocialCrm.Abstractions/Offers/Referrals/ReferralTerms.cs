namespace SocialCrm.Offers;

/// <summary>That a campaign rewards whoever brings somebody else, or shares something, and how. What it gives is the campaign's benefit, as a code.</summary>
/// <param name="Delay">How long after what qualified a reward is due, for instance as long as an order may be returned: from zero to 366 days, and shorter than the window.</param>
public sealed record ReferralTerms(TimeSpan Delay)
{
    /// <summary>Whether the one who was brought is rewarded as well.</summary>
    public bool IsTwoSided { get; init; }

    /// <summary>Whose click counts when somebody followed the codes of several.</summary>
    public ReferralAttribution Attribution { get; init; }
}
