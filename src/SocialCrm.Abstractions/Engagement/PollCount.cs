namespace SocialCrm.Engagement;

/// <summary>The votes of a poll, one for each person.</summary>
/// <param name="Votes">How many people chose each answer; an answer that nobody chose may be missing.</param>
/// <param name="NotCounted">Votes that are kept and not counted, because their person turned out to have voted before by another record.</param>
public sealed record PollCount(IReadOnlyDictionary<PollOptionId, long> Votes, long NotCounted);
