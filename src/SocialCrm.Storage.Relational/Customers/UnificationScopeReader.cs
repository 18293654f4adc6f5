using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Takes waiting records and reads everything they touch: by keys, by connections and by their present customers, until nothing is new.</summary>
/// <remarks>
/// What it takes on no longer waits, and is struck off before its keys are read. Somebody who is changing one of the records is waited for, and
/// their keys are read; somebody who comes to change one later waits for this step, and then lets the record wait again.
/// </remarks>
internal sealed class UnificationScopeReader(RelationalSession session, UnificationLimits limits)
{
    private readonly HashSet<Guid> records = [];
    private readonly HashSet<Guid> customers = [];
    private readonly Dictionary<Guid, List<IdentityKey>> keys = [];
    private readonly HashSet<IdentityKey> followed = [];
    private readonly HashSet<IdentityKey> setAside = [];
    private readonly Dictionary<Guid, Guid> links = [];
    private readonly HashSet<RecordConnection> connections = [];

    /// <summary>The scope, or null when nothing waits.</summary>
    public async Task<UnificationScope?> ReadAsync(CancellationToken cancellationToken)
    {
        var waiting = await session.ListAsync(
            $"SELECT record_id FROM waiting_records ORDER BY record_id LIMIT {limits.MaximumWaiting}", row => row.Guid(0), cancellationToken).ConfigureAwait(false);
        if (waiting.Count == 0)
            return null;

        for (IReadOnlyCollection<Guid> frontier = waiting; frontier.Count > 0;)
        {
            records.UnionWith(frontier);
            await StrikeOffAsync(frontier, cancellationToken).ConfigureAwait(false);
            var reached = new HashSet<Guid>();
            reached.UnionWith(await SharingKeysAsync(frontier, cancellationToken).ConfigureAwait(false));
            reached.UnionWith(await ConnectedAsync(frontier, cancellationToken).ConfigureAwait(false));
            reached.UnionWith(await SameCustomersAsync(frontier, cancellationToken).ConfigureAwait(false));
            reached.ExceptWith(records);
            frontier = reached;
        }

        return await BuildAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>In the order of ids, as those who write take their locks, so that the two seldom lock each other out.</summary>
    private Task<List<Guid>> StrikeOffAsync(IEnumerable<Guid> frontier, CancellationToken cancellationToken) =>
        session.ListByKeysAsync(
            "DELETE FROM waiting_records WHERE record_id IN ({keys}) RETURNING record_id", [.. frontier.Order()], row => row.Guid(0), cancellationToken);

    private async Task<IEnumerable<Guid>> SharingKeysAsync(IReadOnlyCollection<Guid> frontier, CancellationToken cancellationToken)
    {
        var found = await session.ListByKeysAsync(
            "SELECT record_id, rule, value FROM record_keys WHERE record_id IN ({keys})",
            frontier,
            row => (Record: row.Guid(0), Key: new IdentityKey(row.Text(1), row.Text(2))),
            cancellationToken).ConfigureAwait(false);
        var news = new List<IdentityKey>();
        foreach (var (record, key) in found)
        {
            if (!keys.TryGetValue(record, out var own))
                keys[record] = own = [];
            own.Add(key);
            if (followed.Add(key))
                news.Add(key);
        }

        var reached = new List<Guid>();
        foreach (var chunk in news.Chunk(64))
            reached.AddRange(await FollowAsync(chunk, cancellationToken).ConfigureAwait(false));
        return reached;
    }

    /// <summary>The records under some keys; a key with too many is set aside, for good.</summary>
    private async Task<IEnumerable<Guid>> FollowAsync(IdentityKey[] chunk, CancellationToken cancellationToken)
    {
        var (values, list) = Pairs(chunk);
        var aside = await session.ListAsync(
            $"WITH listed(rule, value) AS (VALUES {list}), wanted AS (SELECT DISTINCT rule, value FROM listed) SELECT w.rule, w.value FROM wanted w JOIN set_aside_keys a ON a.rule = w.rule AND a.value = w.value",
            row => new IdentityKey(row.Text(0), row.Text(1)),
            cancellationToken,
            values).ConfigureAwait(false);
        setAside.UnionWith(aside);

        var open = chunk.Where(key => !setAside.Contains(key)).ToArray();
        if (open.Length == 0)
            return [];
        (values, list) = Pairs(open);
        var members = await session.ListAsync(
            $"""
            WITH listed(rule, value) AS (VALUES {list}),
            wanted AS (SELECT DISTINCT rule, value FROM listed),
            counted AS (
                SELECT k.rule, k.value, count(*) AS members FROM wanted w JOIN record_keys k ON k.rule = w.rule AND k.value = w.value GROUP BY k.rule, k.value)
            SELECT c.rule, c.value, k.record_id FROM counted c JOIN record_keys k ON k.rule = c.rule AND k.value = c.value WHERE c.members <= {limits.MaximumRecordsPerKey}
            """,
            row => (Key: new IdentityKey(row.Text(0), row.Text(1)), Record: row.Guid(2)),
            cancellationToken,
            values).ConfigureAwait(false);
        foreach (var popular in open.Except(members.Select(member => member.Key)))
            await SetAsideAsync(popular, cancellationToken).ConfigureAwait(false);
        return members.Select(member => member.Record);
    }

    private async Task SetAsideAsync(IdentityKey key, CancellationToken cancellationToken)
    {
        setAside.Add(key);
        await session.ExecuteAsync(
            "INSERT INTO set_aside_keys (rule, value) VALUES ($1, $2) ON CONFLICT DO NOTHING", cancellationToken, key.Rule, key.Value).ConfigureAwait(false);

        // What it linked while it was rarer is decided again, so that the customers do not depend on the order of arrival.
        var again = await session.ListAsync(
            """
            INSERT INTO waiting_records (record_id)
            SELECT k.record_id FROM record_keys k JOIN record_links l ON l.record_id = k.record_id WHERE k.rule = $1 AND k.value = $2
            ON CONFLICT DO NOTHING
            RETURNING record_id
            """,
            row => row.Guid(0),
            cancellationToken,
            key.Rule,
            key.Value).ConfigureAwait(false);
        await StrikeOffAsync(again.Where(records.Contains), cancellationToken).ConfigureAwait(false);
    }

    private async Task<IEnumerable<Guid>> ConnectedAsync(IReadOnlyCollection<Guid> frontier, CancellationToken cancellationToken)
    {
        var found = new List<RecordConnection>();
        foreach (var side in new[] { "left_record", "right_record" })
        {
            found.AddRange(await session.ListByKeysAsync(
                $"""
                SELECT c.left_record, c.right_record, c.rule FROM record_connections c
                WHERE c.{side} IN ({"{keys}"})
                  AND EXISTS (SELECT 1 FROM source_records r WHERE r.record_id = c.left_record)
                  AND EXISTS (SELECT 1 FROM source_records r WHERE r.record_id = c.right_record)
                """,
                frontier,
                row => new RecordConnection(new SourceRecordId(row.Guid(0)), new SourceRecordId(row.Guid(1)), row.Text(2)),
                cancellationToken).ConfigureAwait(false));
        }

        connections.UnionWith(found);
        return found.SelectMany(connection => new[] { connection.Left.Value, connection.Right.Value });
    }

    private async Task<IEnumerable<Guid>> SameCustomersAsync(IReadOnlyCollection<Guid> frontier, CancellationToken cancellationToken)
    {
        var own = await session.ListByKeysAsync(
            "SELECT record_id, customer_id FROM record_links WHERE record_id IN ({keys})",
            frontier,
            row => (Record: row.Guid(0), Customer: row.Guid(1)),
            cancellationToken).ConfigureAwait(false);
        foreach (var (record, customer) in own)
            links[record] = customer;
        var news = own.Select(link => link.Customer).Where(customers.Add).ToHashSet();
        return await session.ListByKeysAsync(
            "SELECT record_id FROM record_links WHERE customer_id IN ({keys})", news, row => row.Guid(0), cancellationToken).ConfigureAwait(false);
    }

    private async Task<UnificationScope> BuildAsync(CancellationToken cancellationToken)
    {
        var stored = await session.ListByKeysAsync(
            $"SELECT record_id, {RelationalSourceRecordStore.Columns} FROM source_records WHERE record_id IN ({{keys}})",
            records,
            row => (Id: row.Guid(0), Record: RecordCodec.ReadRow(row, 1)),
            cancellationToken).ConfigureAwait(false);
        var separations = await session.ListByKeysAsync(
            "SELECT left_record, right_record FROM record_separations WHERE left_record IN ({keys})",
            records,
            row => new RecordSeparation(new SourceRecordId(row.Guid(0)), new SourceRecordId(row.Guid(1))),
            cancellationToken).ConfigureAwait(false);
        return new UnificationScope(
            stored.ConvertAll(row => new KeyedRecord(new SourceRecordId(row.Id), row.Record, keys.GetValueOrDefault(row.Id, []))),
            [.. links.Select(link => new RecordLink(new SourceRecordId(link.Key), new CustomerId(link.Value)))],
            [.. separations.Where(pair => records.Contains(pair.Right.Value))],
            [.. connections],
            setAside);
    }

    private static (object?[] Values, string List) Pairs(IdentityKey[] chunk)
    {
        var values = new object?[2 * 64];
        for (var at = 0; at < 64; at++)
        {
            // A fixed number of pairs, so that the prepared statement is found again: the last one repeats.
            var key = chunk[Math.Min(at, chunk.Length - 1)];
            values[2 * at] = key.Rule;
            values[(2 * at) + 1] = key.Value;
        }

        return (values, string.Join(", ", Enumerable.Range(0, 64).Select(at => $"(${(2 * at) + 1}, ${(2 * at) + 2})")));
    }
}
