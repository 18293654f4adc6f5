namespace SocialCrm.Engagement;

/// <summary>What became of a vote.</summary>
public abstract record VoteOutcome
{
    private VoteOutcome()
    {
    }

    /// <summary>It was taken, durably.</summary>
    /// <param name="IsChange">Whether the person had voted before, and this takes that vote's place.</param>
    /// <param name="IsReplay">Whether the same vote was taken before under this key.</param>
    public sealed record Taken(bool IsChange, bool IsReplay) : VoteOutcome;

    /// <summary>It was not taken. Nothing was stored, and the key may be used again.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Explanation">Why, in words fit to show.</param>
    public sealed record Refused(PollRefusal Reason, string Explanation) : VoteOutcome;
}
