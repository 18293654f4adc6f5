namespace SocialCrm.Offers;

/// <summary>What became of an attempt to spend of a gift, or to refund it.</summary>
public abstract record GiftLedgerOutcome
{
    private GiftLedgerOutcome()
    {
    }

    /// <summary>The ledger has an entry for it.</summary>
    /// <param name="Entry">The entry.</param>
    /// <param name="Balance">What is left of the gift now.</param>
    /// <param name="IsReplay">Whether an earlier attempt with the same key had made it.</param>
    public sealed record Written(GiftEntry Entry, Money Balance, bool IsReplay) : GiftLedgerOutcome;

    /// <summary>It was refused; nothing was stored.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(GiftRefusal Reason) : GiftLedgerOutcome
    {
        /// <summary>The reason in one sentence, fit to show to whoever asked.</summary>
        public string Explanation => GiftRefusalText.Of(Reason);
    }
}
