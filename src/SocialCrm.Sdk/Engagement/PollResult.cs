namespace SocialCrm.Engagement;

/// <summary>How a poll stands.</summary>
/// <param name="Status">The poll and where it stands.</param>
/// <param name="Answers">Every answer, in the poll's order.</param>
/// <param name="Votes">How many people's votes count.</param>
/// <param name="NotCounted">Votes that are kept and not counted, because their person turned out to have voted before by another record.</param>
/// <remarks>
/// The intervals are Wilson's, and hold together: with 95 % confidence all of them cover what a great crowd of such voters would choose, because each is taken at
/// 1 - 0.05 divided by the number of answers (Bonferroni). They say nothing of people who are unlike those who voted.
/// </remarks>
public sealed record PollResult(PollStatus Status, IReadOnlyList<PollAnswer> Answers, long Votes, long NotCounted);
