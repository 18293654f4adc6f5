using SocialCrm.Customers;
using SocialCrm.Engagement;

namespace SocialCrm.Storage;

/// <summary>Decides votes in a transaction that has locked their people.</summary>
internal sealed class Voting(RelationalSession session, DateTimeOffset at)
{
    private readonly Dictionary<PollId, PollStatus?> polls = [];

    public async Task<VoteOutcome> DecideAsync(Vote vote, CancellationToken cancellationToken)
    {
        if (await EarlierAsync(vote, cancellationToken).ConfigureAwait(false) is { } earlier)
            return earlier;

        // Held until the end, so that whoever closes the poll waits for this vote.
        if (!polls.TryGetValue(vote.Poll, out var status))
            polls[vote.Poll] = status = await PollRows.FindAsync(session, vote.Poll, session.Dialect.ForShare, cancellationToken).ConfigureAwait(false);
        if (Refusal(vote, status) is { } refused)
            return refused;

        var first = await FirstAsync(vote, cancellationToken).ConfigureAwait(false);
        if (first is not null && !status!.Poll.AllowsChange)
            return Refuse(PollRefusal.AlreadyVoted, "You have voted already.");
        var inserted = await session.ExecuteAsync(
            """
            INSERT INTO poll_votes (poll_id, request_key, record_id, turn, cast_by, option_id, voted_at)
            VALUES ($1, $2, $3, (SELECT coalesce(max(turn), 0) + 1 FROM poll_votes WHERE poll_id = $1 AND record_id = $3), $4, $5, $6)
            ON CONFLICT (poll_id, request_key) DO NOTHING
            """,
            cancellationToken, vote.Poll.Value, vote.Key.Value, first ?? vote.Voter.Value, vote.Voter.Value, vote.Option.Value, at).ConfigureAwait(false);

        // Somebody else took the key since it was looked for.
        return inserted == 1 ? new VoteOutcome.Taken(first is not null, IsReplay: false) : (await EarlierAsync(vote, cancellationToken).ConfigureAwait(false))!;
    }

    private Task<VoteOutcome?> EarlierAsync(Vote vote, CancellationToken cancellationToken) => session.FirstAsync<VoteOutcome>(
        "SELECT cast_by, option_id, turn FROM poll_votes WHERE poll_id = $1 AND request_key = $2",
        row => new SourceRecordId(row.Guid(0)) == vote.Voter && row.Text(1) == vote.Option.Value
            ? new VoteOutcome.Taken(IsChange: row.Int(2) > 1, IsReplay: true)
            : Refuse(PollRefusal.KeyReused, "This key was used for another vote. Give each vote a key of its own."),
        cancellationToken, vote.Poll.Value, vote.Key.Value);

    /// <summary>The record that cast the person's first vote, over all records of the customer.</summary>
    private Task<Guid?> FirstAsync(Vote vote, CancellationToken cancellationToken) => session.FirstAsync(
        $"SELECT record_id FROM poll_votes WHERE record_id IN {PersonRecords.OfRecord} AND poll_id = $2 AND turn = 1 ORDER BY voted_at, record_id LIMIT 1",
        row => row.GuidOrNull(0), cancellationToken, vote.Voter.Value, vote.Poll.Value);

    private VoteOutcome.Refused? Refusal(Vote vote, PollStatus? status)
    {
        if (status is null)
            return Refuse(PollRefusal.UnknownPoll, "There is no such poll.");
        if (status.State != PollState.Open)
            return Refuse(PollRefusal.NotOpen, status.State == PollState.Draft ? "The poll is not open yet." : "The poll is closed.");
        if (at < status.Poll.Start)
            return Refuse(PollRefusal.NotStarted, "The poll has not begun yet.");
        if (at >= status.Poll.End)
            return Refuse(PollRefusal.Ended, "The poll has ended.");
        return status.Poll.Options.Any(option => option.Id == vote.Option) ? null : Refuse(PollRefusal.UnknownOption, "The poll has no such answer.");
    }

    private static VoteOutcome.Refused Refuse(PollRefusal reason, string explanation) => new(reason, explanation);
}
