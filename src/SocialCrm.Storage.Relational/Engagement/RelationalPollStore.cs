using SocialCrm.Engagement;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalPollStore(RelationalDatabase database) : IPollStore
{
    public Task<PollOutcome> PutAsync(Poll poll, CancellationToken cancellationToken)
    {
        var kept = poll with { Start = SqlValue.Kept(poll.Start), End = SqlValue.Kept(poll.End) };
        return database.WriteAsync(session => PutAsync(session, kept, cancellationToken), cancellationToken);
    }

    public Task<PollOutcome> MoveAsync(PollId poll, PollState state, CancellationToken cancellationToken) =>
        database.WriteAsync(session => MoveAsync(session, poll, state, cancellationToken), cancellationToken);

    public Task<PollStatus?> FindAsync(PollId poll, CancellationToken cancellationToken) =>
        database.QueryAsync(session => PollRows.FindAsync(session, poll, locked: "", cancellationToken), cancellationToken);

    private static async Task<PollOutcome> PutAsync(RelationalSession session, Poll poll, CancellationToken cancellationToken)
    {
        // What is written first is what others wait for.
        var written = await session.ExecuteAsync(
            """
            INSERT INTO polls (poll_id, question, starts_at, ends_at, allows_change, state) VALUES ($1, $2, $3, $4, $5, 0)
            ON CONFLICT (poll_id) DO UPDATE SET
                question = excluded.question, starts_at = excluded.starts_at, ends_at = excluded.ends_at, allows_change = excluded.allows_change
            WHERE polls.state = 0
            """,
            cancellationToken, poll.Id.Value, poll.Question, poll.Start, poll.End, poll.AllowsChange).ConfigureAwait(false) == 1;
        if (!written)
        {
            var stands = (await PollRows.FindAsync(session, poll.Id, locked: "", cancellationToken).ConfigureAwait(false))!;
            return stands.Poll == poll
                ? new PollOutcome.Stands(stands)
                : new PollOutcome.Refused(PollRefusal.NotDraft, "The poll was opened before and stays as it is. Draft one of another name.");
        }

        await session.ExecuteAsync("DELETE FROM poll_options WHERE poll_id = $1", cancellationToken, poll.Id.Value).ConfigureAwait(false);
        await session.ExecuteManyAsync(
            "INSERT INTO poll_options (poll_id, ordinal, option_id, text) VALUES ($1, $2, $3, $4)",
            [.. poll.Options.Select((option, at) => new object?[] { poll.Id.Value, at, option.Id.Value, option.Text })], cancellationToken).ConfigureAwait(false);
        return new PollOutcome.Stands(new PollStatus(poll, PollState.Draft));
    }

    private static async Task<PollOutcome> MoveAsync(RelationalSession session, PollId poll, PollState state, CancellationToken cancellationToken)
    {
        // To where it stands, or one step forward. A vote under way is waited for.
        await session.ExecuteAsync(
            "UPDATE polls SET state = $2 WHERE poll_id = $1 AND state = $3", cancellationToken, poll.Value, state, (int)state - 1).ConfigureAwait(false);
        var stands = await PollRows.FindAsync(session, poll, session.Dialect.ForShare, cancellationToken).ConfigureAwait(false);
        if (stands is null)
            return new PollOutcome.Refused(PollRefusal.UnknownPoll, "There is no such poll.");
        return stands.State == state
            ? new PollOutcome.Stands(stands)
            : new PollOutcome.Refused(PollRefusal.WrongState, $"The poll is {Word(stands.State)} and cannot become {Word(state)}. A draft is opened, and an open poll is closed.");
    }

    private static string Word(PollState state) => state switch
    {
        PollState.Draft => "a draft",
        PollState.Open => "open",
        _ => "closed",
    };
}
