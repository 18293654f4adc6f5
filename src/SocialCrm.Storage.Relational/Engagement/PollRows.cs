using SocialCrm.Engagement;

namespace SocialCrm.Storage;

/// <summary>Reads polls, inside any transaction.</summary>
internal static class PollRows
{
    /// <param name="session">The transaction.</param>
    /// <param name="poll">Which.</param>
    /// <param name="locked">What follows the SELECT, so that the poll does not change meanwhile.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<PollStatus?> FindAsync(RelationalSession session, PollId poll, string locked, CancellationToken cancellationToken)
    {
        var status = await session.FirstAsync(
            "SELECT question, starts_at, ends_at, allows_change, state FROM polls WHERE poll_id = $1" + locked,
            row => new PollStatus(
                new Poll(poll, row.Text(0), row.Instant(1), row.Instant(2)) { Options = [], AllowsChange = row.Int(3) != 0 },
                (PollState)row.Int(4)),
            cancellationToken, poll.Value).ConfigureAwait(false);
        if (status is null)
            return null;
        var options = await session.ListAsync(
            "SELECT option_id, text FROM poll_options WHERE poll_id = $1 ORDER BY ordinal",
            row => new PollOption(new PollOptionId(row.Text(0)), row.Text(1)), cancellationToken, poll.Value).ConfigureAwait(false);
        return status with { Poll = status.Poll with { Options = options } };
    }
}
