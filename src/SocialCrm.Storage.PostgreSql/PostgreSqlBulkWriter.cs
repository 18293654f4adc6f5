using NpgsqlTypes;
using SocialCrm.Attribution;
using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Millions of rows into PostgreSQL: one statement a batch, its columns as arrays, so that the network is crossed once.</summary>
/// <remarks>Rows are written in the order of their keys, so that batches that meet do not lock each other out.</remarks>
internal sealed class PostgreSqlBulkWriter : RelationalBulkWriter
{
    public override async Task<int> PutRecordsAsync(
        RelationalSession session, IReadOnlyList<KeyedRecord> records, CancellationToken cancellationToken)
    {
        // One statement may touch a row once: of a record that stands twice in a batch, the last word counts.
        var distinct = new Dictionary<SourceRecordId, KeyedRecord>(records.Count);
        foreach (var record in records)
            distinct[record.Id] = record;
        if (distinct.Count == 0)
            return 0;

        var changed = await PutAsync((PostgreSqlSession)session, [.. distinct.Values], cancellationToken).ConfigureAwait(false);
        if (changed.Count > 0)
            await ReplaceKeysAsync((PostgreSqlSession)session, changed, distinct, cancellationToken).ConfigureAwait(false);
        return changed.Count;
    }

    public override async Task<int> AppendInteractionsAsync(
        RelationalSession session, IReadOnlyList<AuthoredInteraction> interactions, DateTimeOffset observedAt, CancellationToken cancellationToken)
    {
        if (interactions.Count == 0)
            return 0;
        var command = ((PostgreSqlSession)session).Command(
            $"""
            WITH stored AS (
                INSERT INTO interactions ({InteractionColumns.Names})
                SELECT * FROM unnest(
                    $1::text[], $2::text[], $3::text[], $4::text[], $5::int[], $6::uuid[], $7::text[], $8::text[], $9::text[], $10::bigint[],
                    $11::bigint[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[], $17::text[], $18::int[], $19::bytea[]) AS incoming
                ORDER BY 1, 2, 3
                ON CONFLICT DO NOTHING
                RETURNING record_id, connection, external_id, occurred_at, channel),
            touched AS (
                INSERT INTO touchpoints (record_id, source, event_id, occurred_at, channel, kind)
                SELECT record_id, connection, external_id, min(occurred_at), min(channel), {(int)TouchpointKind.Interaction}
                FROM stored GROUP BY record_id, connection, external_id ORDER BY record_id, connection, external_id
                ON CONFLICT (record_id, source, event_id) DO UPDATE SET occurred_at = excluded.occurred_at
                WHERE excluded.occurred_at < touchpoints.occurred_at)
            SELECT count(*) FROM stored
            """);
        await using (command.ConfigureAwait(false))
        {
            var observed = SqlValue.Instant(observedAt);
            command.Texts(interactions, row => row.Interaction.Connection.Value);
            command.Texts(interactions, row => row.Interaction.ExternalId);
            command.Texts(interactions, row => row.Interaction.Version);
            command.Texts(interactions, row => row.Interaction.Author.Channel.Value);
            command.Numbers(interactions, row => (int)row.Interaction.Kind);
            command.Guids(interactions, row => row.Author.Value);
            command.Texts(interactions, row => row.Interaction.Author.Key);
            command.Texts(interactions, row => InteractionColumns.Handle(row.Interaction.Author));
            command.Texts(interactions, row => row.Interaction.Author.DisplayName);
            command.Longs(interactions, row => SqlValue.Instant(row.Interaction.OccurredAt));
            command.Longs(interactions, _ => observed);
            command.Texts(interactions, row => row.Interaction.Text);
            command.Texts(interactions, row => row.Interaction.Language);
            command.Texts(interactions, row => row.Interaction.Thread);
            command.Texts(interactions, row => row.Interaction.ReplyTo);
            command.Texts(interactions, row => row.Interaction.Link);
            command.Texts(interactions, row => InteractionColumns.Media(row.Interaction));
            command.Numbers(interactions, row => (int)row.Interaction.Trust);
            command.Column(NpgsqlDbType.Bytea, interactions, row => row.Interaction.Raw.ToArray());
            return Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false), null);
        }
    }

    public override async Task<int> AppendTouchpointsAsync(
        RelationalSession session, IReadOnlyList<Touchpoint> touchpoints, CancellationToken cancellationToken)
    {
        var command = ((PostgreSqlSession)session).Command(
            """
            INSERT INTO touchpoints (record_id, source, event_id, occurred_at, channel, kind, campaign)
            SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[], $5::text[], $6::int[], $7::text[]) AS incoming
            ORDER BY 1, 2, 3
            ON CONFLICT DO NOTHING
            """);
        await using (command.ConfigureAwait(false))
        {
            command.Guids(touchpoints, row => row.Record.Value);
            command.Texts(touchpoints, row => row.Source);
            command.Texts(touchpoints, row => row.EventId);
            command.Longs(touchpoints, row => SqlValue.Instant(row.OccurredAt));
            command.Texts(touchpoints, row => SqlValue.Channel(row.Channel));
            command.Numbers(touchpoints, row => (int)row.Kind);
            command.Texts(touchpoints, row => row.Campaign?.Value);
            return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public override async Task<int> AppendConversionsAsync(
        RelationalSession session, IReadOnlyList<Conversion> conversions, CancellationToken cancellationToken)
    {
        var command = ((PostgreSqlSession)session).Command(
            """
            INSERT INTO conversions (record_id, source, event_id, occurred_at, value, currency)
            SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::text[]) AS incoming
            ORDER BY 1, 2, 3
            ON CONFLICT DO NOTHING
            """);
        await using (command.ConfigureAwait(false))
        {
            command.Guids(conversions, row => row.Record.Value);
            command.Texts(conversions, row => row.Source);
            command.Texts(conversions, row => row.EventId);
            command.Longs(conversions, row => SqlValue.Instant(row.OccurredAt));
            command.Longs(conversions, row => row.Value.ToMinorUnits());
            command.Texts(conversions, row => row.Value.Currency.Code);
            return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<List<SourceRecordId>> PutAsync(
        PostgreSqlSession session, IReadOnlyList<KeyedRecord> records, CancellationToken cancellationToken)
    {
        var command = session.Command(
            """
            INSERT INTO source_records (record_id, source, record_key, record_values, fingerprint, observed_at)
            SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::bigint[]) AS incoming
            ORDER BY 1
            ON CONFLICT (record_id) DO UPDATE SET
                record_values = excluded.record_values, fingerprint = excluded.fingerprint, observed_at = excluded.observed_at
            WHERE source_records.fingerprint <> excluded.fingerprint
            RETURNING record_id
            """);
        await using (command.ConfigureAwait(false))
        {
            var values = records.Select(record => RecordCodec.Write(record.Record)).ToArray();
            command.Guids(records, record => record.Id.Value);
            command.Texts(records, record => record.Record.Source.Value);
            command.Texts(records, record => record.Record.Key);
            command.Texts(values, value => value);
            command.Guids([.. records.Zip(values)], pair => RecordCodec.Fingerprint(pair.First, pair.Second));
            command.Longs(records, record => SqlValue.Instant(record.Record.ObservedAt));

            var changed = new List<SourceRecordId>();
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    changed.Add(new SourceRecordId(reader.GetGuid(0)));
            }

            return changed;
        }
    }

    private static async Task ReplaceKeysAsync(
        PostgreSqlSession session,
        List<SourceRecordId> changed,
        Dictionary<SourceRecordId, KeyedRecord> records,
        CancellationToken cancellationToken)
    {
        var keys = changed.SelectMany(id => records[id].Keys.Select(key => (Record: id, Key: key))).ToList();
        var command = session.Command(
            """
            WITH forgotten AS (DELETE FROM record_keys WHERE record_id = ANY ($1)),
            waiting AS (INSERT INTO waiting_records (record_id) SELECT * FROM unnest($1::uuid[]) AS incoming ORDER BY 1 ON CONFLICT DO NOTHING)
            SELECT 1
            """);
        await using (command.ConfigureAwait(false))
        {
            command.Guids(changed, id => id.Value);
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }

        // A statement of its own: inside one, the keys that were just deleted would still be in the way.
        var insert = session.Command(
            """
            INSERT INTO record_keys (rule, value, record_id)
            SELECT * FROM unnest($1::text[], $2::text[], $3::uuid[]) AS incoming ORDER BY 1, 2, 3 ON CONFLICT DO NOTHING
            """);
        await using (insert.ConfigureAwait(false))
        {
            insert.Texts(keys, row => row.Key.Rule);
            insert.Texts(keys, row => row.Key.Value);
            insert.Guids(keys, row => row.Record.Value);
            await insert.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
