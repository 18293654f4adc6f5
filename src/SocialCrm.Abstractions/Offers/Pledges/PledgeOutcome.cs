namespace SocialCrm.Offers;

/// <summary>What became of a <see cref="PledgeAction"/>.</summary>
public abstract record PledgeOutcome
{
    private PledgeOutcome()
    {
    }

    /// <summary>It counts.</summary>
    /// <param name="Value">What it gives, above 0.</param>
    /// <param name="IsCut">Whether that is less than the pledge for one action, because no more was left below the cap.</param>
    public sealed record Counted(Money Value, bool IsCut) : PledgeOutcome;

    /// <summary>It had counted before, from this or another record of the person; nothing changed.</summary>
    /// <param name="Value">What it gave.</param>
    /// <param name="IsWithdrawn">Whether that was taken back since. It does not count a second time.</param>
    public sealed record AlreadyCounted(Money Value, bool IsWithdrawn) : PledgeOutcome;

    /// <summary>The cap is met to the last minor unit. Nothing was stored, so that the action may count when the cap was raised.</summary>
    public sealed record CapReached : PledgeOutcome;

    /// <summary>It was refused; nothing was stored.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(OfferRefusal Reason) : PledgeOutcome
    {
        /// <summary>The reason in one sentence, fit to show.</summary>
        public string Explanation => RefusalText.OfOffer(Reason);
    }
}
