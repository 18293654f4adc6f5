namespace SocialCrm.Offers;

/// <summary>A step that a member of staff takes with a version of a campaign.</summary>
public enum CampaignStep
{
    /// <summary>From draft to review.</summary>
    Submit,

    /// <summary>From review back to draft.</summary>
    Reject,

    /// <summary>From review to approved; not by its author.</summary>
    Approve,

    /// <summary>From approved to live. The version that was live or paused until then has ended.</summary>
    GoLive,

    /// <summary>From live to paused.</summary>
    Pause,

    /// <summary>From paused to live.</summary>
    Resume,

    /// <summary>To ended, from any state but ended.</summary>
    End,
}
