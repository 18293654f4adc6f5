namespace SocialCrm.Offers;

/// <summary>Why something about a referral was refused, or the referral rejected.</summary>
public enum ReferralRefusal
{
    /// <summary>There is no such campaign.</summary>
    UnknownCampaign,

    /// <summary>The campaign rewards no referrals.</summary>
    RewardsNoReferrals,

    /// <summary>The campaign has not started.</summary>
    NotStarted,

    /// <summary>The campaign has ended, or would have before the reward is due.</summary>
    Ended,

    /// <summary>The campaign is paused.</summary>
    Paused,

    /// <summary>The person is not a stored record, or has been erased.</summary>
    UnknownPerson,

    /// <summary>No such code.</summary>
    NotValid,

    /// <summary>Referrer and referred are one person, over all their records.</summary>
    Oneself,

    /// <summary>The referred has brought the referrer, or somebody who has, through any number.</summary>
    Cycle,

    /// <summary>Nobody's code was followed.</summary>
    NotReferred,

    /// <summary>The person was referred before, or has been rewarded for this share; each counts once in a campaign.</summary>
    AlreadyCounted,

    /// <summary>The budget, or a limit of a period, does not cover the reward.</summary>
    BudgetExhausted,

    /// <summary>One of those who would be rewarded has had as many, or as much, as one person may.</summary>
    PersonLimitReached,

    /// <summary>One of those who would be rewarded is held out; then nobody is.</summary>
    HeldOut,

    /// <summary>The reference is blank, too long, or holds a control character.</summary>
    InvalidReference,

    /// <summary>The idempotency key was used for another request.</summary>
    KeyReused,

    /// <summary>There is no such referral.</summary>
    UnknownReferral,

    /// <summary>The referral has been rewarded or rejected already, or nothing has qualified yet.</summary>
    NotHeld,

    /// <summary>The host took back what had qualified: the order was cancelled.</summary>
    Cancelled,

    /// <summary>One of the two was erased before the reward was due.</summary>
    Erased,
}
