namespace SocialCrm.Storage;

/// <summary>Takes a person out of their votes, which go on counting as those of one person.</summary>
internal sealed class PollEraser : IRoomEraser
{
    public IReadOnlyList<string> Tables { get; } = ["polls", "poll_options", "poll_votes"];

    public async Task EraseAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        // All their records are somebody's, so that a vote that did not count does not begin to.
        var person = Guid.NewGuid();
        foreach (var record in erasure.Records)
        {
            var votes = await erasure.Session.ListAsync(
                "SELECT poll_id, request_key FROM poll_votes WHERE record_id = $1 UNION SELECT poll_id, request_key FROM poll_votes WHERE cast_by = $1",
                row => (Poll: row.Text(0), Key: row.Text(1)), cancellationToken, record.Id).ConfigureAwait(false);
            foreach (var (poll, key) in votes)
            {
                // The caller's key may name the person too.
                await erasure.PseudonymiseAsync(
                    "poll_votes",
                    """
                    request_key = $3, person_id = $4,
                        record_id = CASE WHEN record_id = $5 THEN $6 ELSE record_id END, cast_by = CASE WHEN cast_by = $5 THEN $6 ELSE cast_by END
                    WHERE poll_id = $1 AND request_key = $2
                    """,
                    cancellationToken, poll, key, $"erased {Guid.NewGuid():N}", person, record.Id, record.Replacement).ConfigureAwait(false);
            }
        }
    }
}
