using SocialCrm.Engagement;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>A vote store that takes or counts votes in a way of its own.</summary>
internal sealed class WrongVotes(IVoteStore sound) : IVoteStore
{
    public Func<IReadOnlyList<Vote>, DateTimeOffset, CancellationToken, Task<IReadOnlyList<VoteOutcome>>> Take { get; init; } = sound.VoteAsync;

    public Func<PollId, CancellationToken, Task<PollCount>> Count { get; init; } = sound.CountAsync;

    public Task<IReadOnlyList<VoteOutcome>> VoteAsync(IReadOnlyList<Vote> votes, DateTimeOffset at, CancellationToken cancellationToken) => Take(votes, at, cancellationToken);

    public Task<PollCount> CountAsync(PollId poll, CancellationToken cancellationToken) => Count(poll, cancellationToken);
}
