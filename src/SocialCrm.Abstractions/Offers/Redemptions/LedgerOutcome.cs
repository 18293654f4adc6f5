namespace SocialCrm.Offers;

/// <summary>What became of a <see cref="RedeemAttempt"/> or a <see cref="ReverseAttempt"/>.</summary>
public abstract record LedgerOutcome
{
    private LedgerOutcome()
    {
    }

    /// <summary>The ledger has an entry for it.</summary>
    /// <param name="Entry">The entry.</param>
    /// <param name="IsReplay">Whether an earlier attempt with the same key had made it.</param>
    public sealed record Written(LedgerEntry Entry, bool IsReplay) : LedgerOutcome;

    /// <summary>It was refused; nothing was stored.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(OfferRefusal Reason) : LedgerOutcome
    {
        /// <summary>The reason in one sentence, fit to show to whoever typed the code.</summary>
        /// <remarks>
        /// A mistyped, unknown, spent, early or late code, and one for another currency, read the same, so that a guesser learns nothing
        /// from it. Tell more, from <see cref="Reason"/>, only to somebody you know to be the code's owner.
        /// </remarks>
        public string Explanation => RefusalText.OfCode(Reason);
    }
}
