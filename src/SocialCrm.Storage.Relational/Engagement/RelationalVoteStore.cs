using SocialCrm.Engagement;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalVoteStore(RelationalDatabase database, Tombstones tombstones) : IVoteStore
{
    public Task<IReadOnlyList<VoteOutcome>> VoteAsync(IReadOnlyList<Vote> votes, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<VoteOutcome>>(
            async session =>
            {
                var voting = new Voting(session, at);
                await PeopleLock.AcquireAsync(session, votes.Select(vote => vote.Voter), cancellationToken).ConfigureAwait(false);
                var erased = await tombstones.FindAsync(session, votes.Select(vote => vote.Voter), cancellationToken).ConfigureAwait(false);
                var outcomes = new List<VoteOutcome>(votes.Count);
                foreach (var vote in votes)
                {
                    outcomes.Add(erased.Contains(vote.Voter)
                        ? new VoteOutcome.Refused(PollRefusal.VoterErased, "The person was erased.")
                        : await voting.DecideAsync(vote, cancellationToken).ConfigureAwait(false));
                }

                return outcomes;
            },
            cancellationToken);

    public Task<PollCount> CountAsync(PollId poll, CancellationToken cancellationToken) =>
        database.QueryAsync(
            async session =>
            {
                // One row for each record that voted, with what it says now; of one person, the earliest comes first.
                var rows = await session.ListAsync(
                    """
                    SELECT option_id, is_later, count(*) FROM (
                        SELECT (SELECT n.option_id FROM poll_votes n WHERE n.poll_id = v.poll_id AND n.record_id = v.record_id ORDER BY n.turn DESC LIMIT 1) AS option_id,
                            CASE row_number() OVER (PARTITION BY coalesce(l.customer_id, v.person_id, v.record_id) ORDER BY v.voted_at, v.record_id)
                                WHEN 1 THEN 0 ELSE 1 END AS is_later
                        FROM poll_votes v LEFT JOIN record_links l ON l.record_id = v.record_id
                        WHERE v.poll_id = $1 AND v.turn = 1) voted
                    GROUP BY option_id, is_later
                    """,
                    row => (Option: new PollOptionId(row.Text(0)), IsCounted: row.Int(1) == 0, Votes: row.Number(2)), cancellationToken, poll.Value).ConfigureAwait(false);
                return new PollCount(
                    rows.Where(row => row.IsCounted).ToDictionary(row => row.Option, row => row.Votes),
                    rows.Where(row => !row.IsCounted).Sum(row => row.Votes));
            },
            cancellationToken);
}
