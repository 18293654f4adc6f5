namespace SocialCrm.Engagement;

/// <summary>How one answer of a poll did.</summary>
/// <param name="Option">The answer.</param>
/// <param name="Votes">How many people chose it.</param>
/// <param name="Share">Its part of the votes that count, from 0 to 1; 0 while there are none.</param>
/// <param name="Low">The lower end of the interval of its share.</param>
/// <param name="High">The upper end.</param>
public sealed record PollAnswer(PollOption Option, long Votes, double Share, double Low, double High);
