namespace SocialCrm.Offers;

/// <summary>What became of a purchase that was to be matched, or of a step of a credit.</summary>
public abstract record CardCreditOutcome
{
    private CardCreditOutcome()
    {
    }

    /// <summary>It is as asked.</summary>
    /// <param name="Credit">The credit as it stands now.</param>
    /// <param name="IsReplay">Whether an earlier call had brought it there.</param>
    public sealed record Done(CardCredit Credit, bool IsReplay) : CardCreditOutcome;

    /// <summary>It was refused; nothing was stored, so that the same may be asked again when the terms or the budget have changed.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(OfferRefusal Reason) : CardCreditOutcome
    {
        /// <summary>The reason in one sentence, fit to show to the card's holder.</summary>
        public string Explanation => RefusalText.OfCard(Reason);
    }
}
