namespace SocialCrm.Offers;

/// <summary>What became of an attempt to enrol a card.</summary>
public abstract record EnrolOutcome
{
    private EnrolOutcome()
    {
    }

    /// <summary>The card is enrolled.</summary>
    /// <param name="IsReplay">Whether it was before, by a record of the same person.</param>
    public sealed record Enrolled(bool IsReplay) : EnrolOutcome;

    /// <summary>It was refused; nothing was stored.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(OfferRefusal Reason) : EnrolOutcome
    {
        /// <summary>The reason in one sentence, fit to show to the person who asked; a rule's own where a rule says no.</summary>
        public string Explanation { get; init; } = RefusalText.OfCard(Reason);
    }
}
