using SocialCrm.Channels;

namespace SocialCrm.Storage;

/// <summary>Hands out the work of a table whose rows wait (state 0) from a time on (next_at), each under a connection.</summary>
/// <remarks>
/// A claim is shared evenly by the connections that have work, those first whose work is oldest: a flood on one connection keeps none of the
/// others waiting. Connections are found by skipping from one to the next in the index of what waits, whose first two columns are the connection and
/// the order, so that finding them costs by their number and not by the length of the queue.
/// </remarks>
/// <param name="table">The table.</param>
/// <param name="order">The column by which a connection's work is taken.</param>
/// <param name="also">A further condition on the connection, for instance that none of it is under lease; $1 is the present.</param>
internal sealed class WorkQueue(string table, string order, string also = "")
{
    private readonly string heads =
        $"""
        WITH RECURSIVE waiting(connection) AS (
            SELECT * FROM (SELECT connection FROM {table} WHERE state = 0 ORDER BY connection LIMIT 1) head
            UNION ALL
            SELECT (SELECT q.connection FROM {table} q WHERE q.state = 0 AND q.connection > waiting.connection ORDER BY q.connection LIMIT 1)
            FROM waiting WHERE waiting.connection IS NOT NULL)
        SELECT waiting.connection,
            (SELECT q.{order} FROM {table} q WHERE q.connection = waiting.connection AND q.state = 0 AND q.next_at <= $1 ORDER BY q.{order} LIMIT 1)
        FROM waiting WHERE waiting.connection IS NOT NULL {also}
        """;

    /// <summary>Takes work of one connection after another until the claim is filled; <paramref name="take"/> answers at most as many as it is asked for.</summary>
    public async Task<List<T>> TakeAsync<T>(RelationalSession session, WorkClaim claim, Func<string, int, Task<List<T>>> take, CancellationToken cancellationToken)
    {
        var connections = await ConnectionsAsync(session, claim, cancellationToken).ConfigureAwait(false);
        var taken = new List<T>();
        while (connections.Count > 0 && taken.Count < claim.Most)
        {
            var left = new List<string>();
            for (var at = 0; at < connections.Count && taken.Count < claim.Most; at++)
            {
                var share = Math.Max(1, (claim.Most - taken.Count) / (connections.Count - at));
                var got = await take(connections[at], share).ConfigureAwait(false);
                taken.AddRange(got);
                if (got.Count == share)
                    left.Add(connections[at]);
            }

            connections = left;
        }

        return taken;
    }

    /// <summary>The connections that have work now, those with the oldest first.</summary>
    public async Task<List<string>> ConnectionsAsync(RelationalSession session, WorkClaim claim, CancellationToken cancellationToken)
    {
        var found = await session.ListAsync(
            heads, row => (Connection: row.Text(0), Head: row.IsNull(1) ? (long?)null : row.Number(1)), cancellationToken, claim.Now).ConfigureAwait(false);
        var wanted = claim.Connections?.Select(connection => connection.Value).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. found.Where(head => head.Head is not null && wanted?.Contains(head.Connection) != false)
                .OrderBy(head => head.Head).ThenBy(head => head.Connection, StringComparer.Ordinal)
                .Select(head => head.Connection),
        ];
    }
}
