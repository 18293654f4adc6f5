namespace SocialCrm.Engagement;

/// <summary>A question with a few answers, of which each person chooses one.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Question">What is asked: one line of 1 to 512 characters.</param>
/// <param name="Start">The first instant at which it takes votes.</param>
/// <param name="End">The first instant after it.</param>
public sealed record Poll(PollId Id, string Question, DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>The answers, in the order in which they are shown: 2 to 50, each with a name of its own.</summary>
    public required IReadOnlyList<PollOption> Options { get; init; }

    /// <summary>Whether a person may change their vote while the poll takes votes.</summary>
    public bool AllowsChange { get; init; }

    /// <inheritdoc/>
    public bool Equals(Poll? other) =>
        other is not null && Id == other.Id && Question == other.Question && Start == other.Start && End == other.End
        && AllowsChange == other.AllowsChange && Options.SequenceEqual(other.Options);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Question, Start, End, AllowsChange, Options.Count);
}
