using Npgsql;
using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Source records, and the list of those that wait for unification.</summary>
internal static class RecordTables
{
    /// <summary>Which of the records are stored, whatever they say.</summary>
    public static async Task<HashSet<SourceRecordId>> KnownAsync(
        PostgreSqlSession session, IReadOnlyCollection<SourceRecordId> records, CancellationToken cancellationToken)
    {
        var command = session.Command("SELECT record_id FROM source_records WHERE record_id = ANY ($1)");
        await using (command.ConfigureAwait(false))
        {
            command.Guids([.. records], record => record.Value);
            return await ReadIdsAsync(command, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Streams records that are new and told apart, and lets them wait.</summary>
    public static async Task CopyAsync(PostgreSqlSession session, IReadOnlyList<SourceRecord> records, CancellationToken cancellationToken)
    {
        if (records.Count == 0)
            return;
        using var writer = new RecordWriter();
        await session.CopyAsync(
            "source_records (record_id, source, record_key, record_values, fingerprint, observed_at)",
            records,
            async (copy, record) =>
            {
                var (values, fingerprint) = writer.Write(record);
                await copy.Guid(record.Id.Value).ConfigureAwait(false);
                await copy.Text(record.Source.Value).ConfigureAwait(false);
                await copy.Text(record.Key).ConfigureAwait(false);
                await copy.Text(values).ConfigureAwait(false);
                await copy.Guid(fingerprint).ConfigureAwait(false);
                await copy.Long(SqlValue.Instant(record.ObservedAt)).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
        await session.CopyAsync("waiting_records (record_id)", records, (copy, record) => copy.Guid(record.Id.Value), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stores new and changed records and lets them wait; answers how many there were.</summary>
    public static async Task<int> PutAsync(
        PostgreSqlSession session, IReadOnlyDictionary<SourceRecordId, SourceRecord> records, CancellationToken cancellationToken)
    {
        if (records.Count == 0)
            return 0;
        var changed = await UpsertAsync(session, [.. records.Values], cancellationToken).ConfigureAwait(false);
        if (changed.Count > 0)
            await WaitAsync(session, changed, cancellationToken).ConfigureAwait(false);
        return changed.Count;
    }

    private static async Task<HashSet<SourceRecordId>> UpsertAsync(
        PostgreSqlSession session, IReadOnlyList<SourceRecord> records, CancellationToken cancellationToken)
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
            using var writer = new RecordWriter();
            var written = records.Select(writer.Write).ToArray();
            command.Guids(records, record => record.Id.Value);
            command.Texts(records, record => record.Source.Value);
            command.Texts(records, record => record.Key);
            command.Texts(written, record => record.Values);
            command.Guids(written, record => record.Fingerprint);
            command.Longs(records, record => SqlValue.Instant(record.ObservedAt));
            return await ReadIdsAsync(command, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task WaitAsync(PostgreSqlSession session, IReadOnlyCollection<SourceRecordId> records, CancellationToken cancellationToken)
    {
        // A record that waits already is locked: whoever is deciding on what it said before must not strike it off with its news undecided.
        var command = session.Command(
            """
            INSERT INTO waiting_records (record_id) SELECT * FROM unnest($1::uuid[]) AS incoming ORDER BY 1
            ON CONFLICT (record_id) DO UPDATE SET record_id = excluded.record_id
            """);
        await using (command.ConfigureAwait(false))
        {
            command.Guids([.. records], record => record.Value);
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<HashSet<SourceRecordId>> ReadIdsAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        var ids = new HashSet<SourceRecordId>();
        var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                ids.Add(new SourceRecordId(reader.GetGuid(0)));
        }

        return ids;
    }
}
