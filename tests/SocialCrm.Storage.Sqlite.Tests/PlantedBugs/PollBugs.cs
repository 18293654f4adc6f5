using SocialCrm.Customers;
using SocialCrm.Engagement;
using SocialCrm.Offers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>The bugs in votes, each of which some fact of the suites must find.</summary>
internal static class PollBugs
{
    /// <summary>Takes every vote for one of somebody else.</summary>
    public static Bug EverybodyIsNew { get; } = Bug.In<IVoteStore>(nameof(EverybodyIsNew), sound => new WrongVotes(sound)
    {
        Take = (votes, at, cancellationToken) => sound.VoteAsync([.. votes.Select(vote => vote with { Voter = new SourceRecordId(Guid.NewGuid()) })], at, cancellationToken),
    });

    /// <summary>Takes every retry for a change.</summary>
    public static Bug NoVoteKey { get; } = Bug.In<IVoteStore>(nameof(NoVoteKey), sound => new WrongVotes(sound)
    {
        Take = (votes, at, cancellationToken) => sound.VoteAsync([.. votes.Select(vote => vote with { Key = new IdempotencyKey($"{Guid.NewGuid()}") })], at, cancellationToken),
    });

    /// <summary>Counts what merged customers said twice.</summary>
    public static Bug AllCounted { get; } = Bug.In<IVoteStore>(nameof(AllCounted), sound => new WrongVotes(sound)
    {
        Count = async (poll, cancellationToken) =>
        {
            var count = await sound.CountAsync(poll, cancellationToken);
            var some = count.Votes.Keys.FirstOrDefault();
            return new PollCount(count.Votes.ToDictionary(option => option.Key, option => option.Value + (option.Key == some ? count.NotCounted : 0)), 0);
        },
    });

    /// <summary>Takes the end of a window for its last instant.</summary>
    public static Bug WindowLeftOpen { get; } = Bug.In<IVoteStore>(nameof(WindowLeftOpen), sound => new WrongVotes(sound)
    {
        Take = (votes, at, cancellationToken) => sound.VoteAsync(votes, at.AddMicroseconds(-1), cancellationToken),
    });
}
