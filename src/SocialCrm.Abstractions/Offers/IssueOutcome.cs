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
        public string Explanation => Reason switch
        {
            OfferRefusal.UnknownCampaign => "There is no such offer.",
            OfferRefusal.NotStarted => "This offer has not started yet.",
            OfferRefusal.Ended => "This offer has ended.",
            OfferRefusal.BudgetExhausted => "This offer has been used up.",
            OfferRefusal.PersonLimitReached => "This offer has been given to you as often as one person may have it.",
            OfferRefusal.NotEligible => "This offer is not open to you.",
            OfferRefusal.UnknownRecipient => "This offer needs an account that is known to us.",
            OfferRefusal.KeyReused => "This request was made before with other details.",
            _ => "This offer cannot be given.",
        };
    }
}
