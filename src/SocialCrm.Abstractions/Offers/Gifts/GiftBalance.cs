namespace SocialCrm.Offers;

/// <summary>The answer to a <see cref="GiftInquiry"/>.</summary>
public abstract record GiftBalance
{
    private GiftBalance()
    {
    }

    /// <summary>The code is that of a gift.</summary>
    /// <param name="Left">What is left of it.</param>
    /// <param name="ExpiresAt">The first instant at which the code is no longer good; null where it is good for ever.</param>
    public sealed record Known(Money Left, DateTimeOffset? ExpiresAt) : GiftBalance;

    /// <summary>Nothing is told.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(GiftRefusal Reason) : GiftBalance
    {
        /// <summary>The reason in one sentence, fit to show to whoever asked.</summary>
        public string Explanation => GiftRefusalText.Of(Reason);
    }
}
