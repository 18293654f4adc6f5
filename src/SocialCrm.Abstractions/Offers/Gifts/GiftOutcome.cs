namespace SocialCrm.Offers;

/// <summary>What became of an attempt to buy, to mark as sent, or to claim a gift.</summary>
public abstract record GiftOutcome
{
    private GiftOutcome()
    {
    }

    /// <summary>It was done.</summary>
    /// <param name="Gift">The gift as it stands now.</param>
    /// <param name="IsReplay">Whether an earlier attempt with the same key had done it.</param>
    public sealed record Done(Gift Gift, bool IsReplay) : GiftOutcome;

    /// <summary>It was refused; nothing was stored.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(GiftRefusal Reason) : GiftOutcome
    {
        /// <summary>The reason in one sentence, fit to show to whoever asked.</summary>
        public string Explanation => GiftRefusalText.Of(Reason);
    }
}
