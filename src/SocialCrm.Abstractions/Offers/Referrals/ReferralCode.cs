namespace SocialCrm.Offers;

/// <summary>The answer to who wants a referral code.</summary>
public abstract record ReferralCode
{
    private ReferralCode()
    {
    }

    /// <summary>The person has one.</summary>
    /// <param name="Link">Of which record it is.</param>
    /// <param name="Code">The code, for everybody to see. It is kept nowhere: it is derived anew.</param>
    public sealed record Given(ReferralLink Link, string Code) : ReferralCode;

    /// <summary>It was refused; nothing was stored.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(ReferralRefusal Reason) : ReferralCode
    {
        /// <summary>The reason in one sentence, fit to show to whoever asked.</summary>
        public string Explanation => ReferralRefusalText.Of(Reason);
    }
}
