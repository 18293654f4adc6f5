namespace SocialCrm.Offers;

/// <summary>What became of a known population.</summary>
public abstract record AssignmentOutcome
{
    private AssignmentOutcome()
    {
    }

    /// <summary>The draws are stored.</summary>
    /// <param name="People">How many people.</param>
    /// <param name="Unknown">How many ids were left out, because nobody has them.</param>
    public sealed record Assigned(long People, long Unknown) : AssignmentOutcome;

    /// <summary>A population was assigned before; nothing changed.</summary>
    /// <param name="People">How many people that was.</param>
    public sealed record AlreadyAssigned(long People) : AssignmentOutcome;

    /// <summary>There is no such holdout; nothing changed. Define it first.</summary>
    public sealed record UnknownHoldout : AssignmentOutcome;
}
