namespace SocialCrm.Offers;

/// <summary>What became of an attempt to make, or to release, a hold.</summary>
public abstract record HoldOutcome
{
    private HoldOutcome()
    {
    }

    /// <summary>It stands as asked.</summary>
    /// <param name="Hold">The hold.</param>
    /// <param name="IsReplay">Whether an earlier attempt with the same key had brought it there.</param>
    public sealed record Done(Hold Hold, bool IsReplay) : HoldOutcome;

    /// <summary>It was refused; nothing was stored.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(OfferRefusal Reason) : HoldOutcome
    {
        /// <summary>The reason in one sentence, fit to show to whoever typed the code.</summary>
        public string Explanation => RefusalText.OfCode(Reason);
    }
}
