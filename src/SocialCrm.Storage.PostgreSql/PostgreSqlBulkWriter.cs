using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Millions of rows into PostgreSQL.</summary>
/// <remarks>
/// <para>
/// Of a large batch, what the store surely does not have yet is streamed with COPY: an insert that must expect conflicts looks every row up,
/// writes it provisionally and confirms it, which costs as much again. The unique keys still decide: when somebody else stored a row between
/// look-up and COPY, the transaction fails as a race and runs again, without COPY, so that it surely comes to an end.
/// </para>
/// <para>Everything else goes through one statement a batch, its columns as arrays, in the order of their keys, so that batches that meet seldom lock each other out.</para>
/// </remarks>
internal sealed class PostgreSqlBulkWriter : RelationalBulkWriter
{
    private const int LargeBatch = 256;

    public override async Task<int> PutRecordsAsync(
        RelationalSession session, IReadOnlyList<SourceRecord> records, CancellationToken cancellationToken)
    {
        // One statement may touch a row once: of a record that stands twice in a batch, the last word counts.
        var distinct = new Dictionary<SourceRecordId, SourceRecord>(records.Count);
        foreach (var record in records)
            distinct[record.Id] = record;
        if (distinct.Count == 0)
            return 0;

        var postgres = (PostgreSqlSession)session;
        if (!IsCopied(postgres, distinct.Count))
            return await RecordTables.PutAsync(postgres, distinct, cancellationToken).ConfigureAwait(false);

        var known = await RecordTables.KnownAsync(postgres, distinct.Keys, cancellationToken).ConfigureAwait(false);
        var fresh = distinct.Values.Where(record => !known.Contains(record.Id)).OrderBy(record => record.Id.Value).ToList();
        await RecordTables.CopyAsync(postgres, fresh, cancellationToken).ConfigureAwait(false);
        foreach (var record in fresh)
            distinct.Remove(record.Id);
        return fresh.Count + await RecordTables.PutAsync(postgres, distinct, cancellationToken).ConfigureAwait(false);
    }

    public override async Task<int> AppendInteractionsAsync(
        RelationalSession session, IReadOnlyList<AuthoredInteraction> interactions, DateTimeOffset observedAt, bool isDispatched, CancellationToken cancellationToken)
    {
        var postgres = (PostgreSqlSession)session;
        if (!IsCopied(postgres, interactions.Count))
            return await InteractionTables.AppendAsync(postgres, interactions, (observedAt, isDispatched), cancellationToken).ConfigureAwait(false);

        var connection = interactions[0].Interaction.Connection;
        var met = await InteractionTables.KnownAsync(postgres, connection, interactions, cancellationToken).ConfigureAwait(false);
        var fresh = new List<AuthoredInteraction>(interactions.Count);
        var others = new List<AuthoredInteraction>();
        foreach (var row in interactions)
            (row.Interaction.Connection == connection && met.Add(SqlValue.Text(row.Interaction.ExternalId)) ? fresh : others).Add(row);

        await InteractionTables.CopyAsync(postgres, fresh, observedAt, cancellationToken).ConfigureAwait(false);
        if (isDispatched)
            await ChannelTables.DispatchAsync(postgres, fresh, cancellationToken).ConfigureAwait(false);
        return fresh.Count + await InteractionTables.AppendAsync(postgres, others, (observedAt, isDispatched), cancellationToken).ConfigureAwait(false);
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

    public override Task<bool[]> AppendEnvelopesAsync(
        RelationalSession session, IReadOnlyList<PendingEnvelope> envelopes, CancellationToken cancellationToken) =>
        ChannelTables.AppendAsync((PostgreSqlSession)session, envelopes, cancellationToken);

    /// <summary>Smaller batches are not worth the look-up, and more often meet others of the same rows.</summary>
    private static bool IsCopied(PostgreSqlSession session, int rows) => rows >= LargeBatch && !session.IsRepeated;
}
