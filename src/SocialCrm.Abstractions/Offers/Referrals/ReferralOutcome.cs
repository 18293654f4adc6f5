namespace SocialCrm.Offers;

/// <summary>What became of a click, of something that qualified, or of an attempt to reject or to reward.</summary>
public abstract record ReferralOutcome
{
    private ReferralOutcome()
    {
    }

    /// <summary>The referral stands as it says.</summary>
    /// <param name="Referral">The referral as it stands now.</param>
    /// <param name="IsReplay">Whether it stood so before: by the same key, or because an earlier click counts.</param>
    public sealed record Done(Referral Referral, bool IsReplay) : ReferralOutcome;

    /// <summary>It was refused; nothing was stored.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(ReferralRefusal Reason) : ReferralOutcome
    {
        /// <summary>The reason in one sentence, fit to show to whoever asked.</summary>
        public string Explanation => ReferralRefusalText.Of(Reason);
    }
}
