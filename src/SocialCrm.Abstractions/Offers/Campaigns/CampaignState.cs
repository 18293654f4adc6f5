namespace SocialCrm.Offers;

/// <summary>Where a version of a campaign stands: draft → in review → approved → live ↔ paused → ended.</summary>
public enum CampaignState
{
    /// <summary>Written down; nobody is asked to approve it yet.</summary>
    Draft,

    /// <summary>Waits for somebody else than its author to approve it.</summary>
    InReview,

    /// <summary>Approved and not yet live.</summary>
    Approved,

    /// <summary>Gives its benefit within its window.</summary>
    Live,

    /// <summary>Gives nothing and takes no code until it is live again; what is held at a checkout may still be captured.</summary>
    Paused,

    /// <summary>Gives nothing any more. Codes that it gave stay good until they expire.</summary>
    Ended,
}
