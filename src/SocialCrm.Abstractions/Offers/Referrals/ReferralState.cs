namespace SocialCrm.Offers;

/// <summary>Where a referral stands.</summary>
public enum ReferralState
{
    /// <summary>The visitor has followed the referrer's code.</summary>
    Clicked,

    /// <summary>Something qualified, and the reward is held of the budget until it is due: the two are one step.</summary>
    Held,

    /// <summary>The reward was given.</summary>
    Rewarded,

    /// <summary>There is no reward, for good; what was held is back in the budget.</summary>
    Rejected,
}
