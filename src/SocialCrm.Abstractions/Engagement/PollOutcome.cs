namespace SocialCrm.Engagement;

/// <summary>What became of a change to a poll.</summary>
public abstract record PollOutcome
{
    private PollOutcome()
    {
    }

    /// <summary>It stands as was asked, by this call or before.</summary>
    /// <param name="Status">Where it stands.</param>
    public sealed record Stands(PollStatus Status) : PollOutcome;

    /// <summary>Nothing was changed.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Explanation">Why, in words.</param>
    public sealed record Refused(PollRefusal Reason, string Explanation) : PollOutcome;
}
