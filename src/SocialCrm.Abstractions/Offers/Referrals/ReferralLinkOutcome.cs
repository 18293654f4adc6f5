namespace SocialCrm.Offers;

/// <summary>What became of a <see cref="ReferralLinkAttempt"/>.</summary>
public abstract record ReferralLinkOutcome
{
    private ReferralLinkOutcome()
    {
    }

    /// <summary>The person has a code.</summary>
    /// <param name="Link">Of which record it is.</param>
    /// <param name="IsReplay">Whether they had it before.</param>
    public sealed record Done(ReferralLink Link, bool IsReplay) : ReferralLinkOutcome;

    /// <summary>It was refused; nothing was stored.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(ReferralRefusal Reason) : ReferralLinkOutcome
    {
        /// <summary>The reason in one sentence, fit to show to whoever asked.</summary>
        public string Explanation => ReferralRefusalText.Of(Reason);
    }
}
