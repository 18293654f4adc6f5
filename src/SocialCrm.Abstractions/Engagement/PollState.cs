namespace SocialCrm.Engagement;

/// <summary>Where a poll stands. It only goes forward.</summary>
public enum PollState
{
    /// <summary>It may still be changed, and takes no votes.</summary>
    Draft,

    /// <summary>It is as it is, and takes votes within its window.</summary>
    Open,

    /// <summary>It takes no votes any more.</summary>
    Closed,
}
