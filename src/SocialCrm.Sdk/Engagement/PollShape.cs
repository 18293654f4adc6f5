namespace SocialCrm.Engagement;

/// <summary>Tells a poll that people can vote in.</summary>
internal static class PollShape
{
    private const int FewestOptions = 2;
    private const int MostOptions = 50;

    public static void ThrowIfInvalid(Poll poll)
    {
        ArgumentNullException.ThrowIfNull(poll);
        if (poll.Id.Value.Length == 0)
            throw new ArgumentException("Name the poll.", nameof(poll));
        SingleLine.ThrowIfNot(poll.Question, 512, nameof(poll));
        if (poll.End <= poll.Start)
            throw new ArgumentException("A poll must end after it starts. Swap the two instants.", nameof(poll));
        ArgumentNullException.ThrowIfNull(poll.Options, nameof(poll));
        if (poll.Options.Count is < FewestOptions or > MostOptions)
            throw new ArgumentException($"A poll offers {FewestOptions} to {MostOptions} answers.", nameof(poll));
        foreach (var option in poll.Options)
        {
            ArgumentNullException.ThrowIfNull(option, nameof(poll));
            SingleLine.ThrowIfNot(option.Text, 256, nameof(poll));
        }

        if (poll.Options.Any(option => option.Id.Value.Length == 0) || poll.Options.Select(option => option.Id).Distinct().Count() < poll.Options.Count)
            throw new ArgumentException("Give each answer a name of its own.", nameof(poll));
    }

    public static void ThrowIfInvalid(Vote vote)
    {
        ArgumentNullException.ThrowIfNull(vote, nameof(vote));
        if (vote.Key.Value.Length == 0)
            throw new ArgumentException("Give each vote a key of its own, so that a retry is not taken for a change.", nameof(vote));
    }
}
