namespace SocialCrm.Offers;

/// <summary>What became of an <see cref="IssueAttempt"/>.</summary>
public abstract record IssueOutcome
{
    private IssueOutcome()
    {
    }

    /// <summary>The benefit was given.</summary>
    /// <param name="Grant">The grant.</param>
    /// <param name="IsReplay">Whether an earlier attempt with the same key had made it.</param>
    public sealed record Issued(Grant Grant, bool IsReplay) : IssueOutcome;

    /// <summary>It was not given; nothing was stored.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(OfferRefusal Reason) : IssueOutcome
    {
        /// <summary>The reason in one sentence, fit to show to the person who asked.</summary>
        public string Explanation => RefusalText.OfOffer(Reason);
    }
}
