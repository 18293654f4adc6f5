using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Millions of rows into SQLite: bare prepared statements, one row after another, inside the writer's transaction.</summary>
internal sealed class SqliteBulkWriter : RelationalBulkWriter
{
    private const string AddRecord =
        """
        INSERT INTO source_records (record_id, source, record_key, record_values, fingerprint, observed_at) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT DO NOTHING
        """;

    private const string ChangeRecord =
        "UPDATE source_records SET record_values = $2, fingerprint = $3, observed_at = $4 WHERE record_id = $1 AND fingerprint <> $3";

    private const string PutTouchpoint =
        """
        INSERT INTO touchpoints (record_id, source, event_id, occurred_at, channel, kind, campaign) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (record_id, source, event_id)
        """;

    // An interaction is touched once, when it first happened: edits that arrive before what they edit must not move it.
    private const string PutInteractionTouchpoint =
        PutTouchpoint + " DO UPDATE SET occurred_at = excluded.occurred_at WHERE excluded.occurred_at < touchpoints.occurred_at";

    public override Task<int> PutRecordsAsync(
        RelationalSession session, IReadOnlyList<SourceRecord> records, CancellationToken cancellationToken)
    {
        var sqlite = (SqliteSession)session;
        sqlite.Wrote(records.Count);
        var add = sqlite.Statement(AddRecord);
        var change = sqlite.Statement(ChangeRecord);
        var wait = sqlite.Statement("INSERT INTO waiting_records (record_id) VALUES ($1) ON CONFLICT DO NOTHING");
        using var writer = new RecordWriter();
        var changed = 0;
        foreach (var record in records)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (values, fingerprint) = writer.Write(record);
            var observedAt = SqlValue.Instant(record.ObservedAt);
            var id = record.Id.Value;
            add.Bind(1, id);
            add.Bind(2, record.Source.Value);
            add.Bind(3, record.Key);
            add.Bind(4, values);
            add.Bind(5, fingerprint);
            add.Bind(6, observedAt);
            if (add.Run() == 0)
            {
                change.Bind(1, id);
                change.Bind(2, values);
                change.Bind(3, fingerprint);
                change.Bind(4, observedAt);
                if (change.Run() == 0)
                    continue;
            }

            wait.Bind(1, id);
            wait.Run();
            changed++;
        }

        return Task.FromResult(changed);
    }

    public override Task<int> AppendInteractionsAsync(
        RelationalSession session, IReadOnlyList<AuthoredInteraction> interactions, DateTimeOffset observedAt, bool isDispatched, CancellationToken cancellationToken)
    {
        var sqlite = (SqliteSession)session;
        sqlite.Wrote(interactions.Count);
        var append = sqlite.Statement(
            $"INSERT INTO interactions ({InteractionColumns.Names}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19) ON CONFLICT DO NOTHING");
        var touch = sqlite.Statement(PutInteractionTouchpoint);
        var observed = SqlValue.Instant(observedAt);
        var dispatched = isDispatched ? new List<Interaction>() : null;
        var stored = 0;
        foreach (var (interaction, author) in interactions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Bind(append, interaction, author, observed);
            if (append.Run() == 0)
                continue;
            Bind(touch, InteractionTouchpoint.Of(interaction, author));
            touch.Run();
            dispatched?.Add(interaction);
            stored++;
        }

        if (dispatched is not null)
            SqliteChannelRows.Dispatch(sqlite, dispatched);
        return Task.FromResult(stored);
    }

    public override Task<int> AppendTouchpointsAsync(
        RelationalSession session, IReadOnlyList<Touchpoint> touchpoints, CancellationToken cancellationToken)
    {
        var sqlite = (SqliteSession)session;
        sqlite.Wrote(touchpoints.Count);
        var put = sqlite.Statement(PutTouchpoint + " DO NOTHING");
        var stored = 0;
        foreach (var touchpoint in touchpoints)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Bind(put, touchpoint);
            stored += put.Run();
        }

        return Task.FromResult(stored);
    }

    public override Task<int> AppendConversionsAsync(
        RelationalSession session, IReadOnlyList<Conversion> conversions, CancellationToken cancellationToken)
    {
        var sqlite = (SqliteSession)session;
        sqlite.Wrote(conversions.Count);
        var put = sqlite.Statement(
            "INSERT INTO conversions (record_id, source, event_id, occurred_at, value, currency) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING");
        var stored = 0;
        foreach (var conversion in conversions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            put.Bind(1, conversion.Record.Value);
            put.Bind(2, conversion.Source);
            put.Bind(3, conversion.EventId);
            put.Bind(4, SqlValue.Instant(conversion.OccurredAt));
            put.Bind(5, conversion.Value.ToMinorUnits());
            put.Bind(6, conversion.Value.Currency.Code);
            stored += put.Run();
        }

        return Task.FromResult(stored);
    }

    public override Task<bool[]> AppendEnvelopesAsync(
        RelationalSession session, IReadOnlyList<PendingEnvelope> envelopes, CancellationToken cancellationToken) =>
        Task.FromResult(SqliteChannelRows.Append((SqliteSession)session, envelopes));

    private static void Bind(SqliteStatement statement, Interaction interaction, SourceRecordId author, long observedAt)
    {
        statement.Bind(1, interaction.Connection.Value);
        statement.Bind(2, interaction.ExternalId);
        statement.Bind(3, interaction.Version);
        statement.Bind(4, SqlValue.Channel(interaction.Author.Channel));
        statement.Bind(5, (int)interaction.Kind);
        statement.Bind(6, author.Value);
        statement.Bind(7, interaction.Author.Key);
        statement.Bind(8, InteractionColumns.Handle(interaction.Author));
        statement.Bind(9, interaction.Author.DisplayName);
        statement.Bind(10, SqlValue.Instant(interaction.OccurredAt));
        statement.Bind(11, observedAt);
        statement.Bind(12, interaction.Text);
        statement.Bind(13, interaction.Language);
        statement.Bind(14, interaction.Thread);
        statement.Bind(15, interaction.ReplyTo);
        statement.Bind(16, interaction.Link);
        statement.Bind(17, InteractionColumns.Media(interaction));
        statement.Bind(18, (int)interaction.Trust);
        statement.Bind(19, interaction.Raw.Span);
    }

    private static void Bind(SqliteStatement statement, Touchpoint touchpoint)
    {
        statement.Bind(1, touchpoint.Record.Value);
        statement.Bind(2, touchpoint.Source);
        statement.Bind(3, touchpoint.EventId);
        statement.Bind(4, SqlValue.Instant(touchpoint.OccurredAt));
        statement.Bind(5, SqlValue.Channel(touchpoint.Channel));
        statement.Bind(6, (int)touchpoint.Kind);
        statement.Bind(7, touchpoint.Campaign?.Value);
    }
}
