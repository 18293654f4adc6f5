using NpgsqlTypes;
using SocialCrm.Attribution;
using SocialCrm.Channels;

namespace SocialCrm.Storage;

/// <summary>Interactions and the touchpoints that they are.</summary>
internal static class InteractionTables
{
    /// <summary>Which of the external ids the connection has brought before, in whatever version.</summary>
    public static async Task<HashSet<string>> KnownAsync(
        PostgreSqlSession session, ConnectionId connection, IReadOnlyList<AuthoredInteraction> interactions, CancellationToken cancellationToken)
    {
        var command = session.Command("SELECT DISTINCT external_id FROM interactions WHERE connection = $1 AND external_id = ANY ($2)");
        await using (command.ConfigureAwait(false))
        {
            command.Parameters.Add(new() { Value = SqlValue.Text(connection.Value) });
            command.Texts(interactions, row => row.Interaction.ExternalId);
            var known = new HashSet<string>(interactions.Count, StringComparer.Ordinal);
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    known.Add(reader.GetString(0));
            }

            return known;
        }
    }

    /// <summary>Streams interactions whose external ids are new and told apart.</summary>
    public static async Task CopyAsync(
        PostgreSqlSession session, IReadOnlyList<AuthoredInteraction> interactions, DateTimeOffset observedAt, CancellationToken cancellationToken)
    {
        if (interactions.Count == 0)
            return;
        var observed = SqlValue.Instant(observedAt);
        await session.CopyAsync(
            $"interactions ({InteractionColumns.Names})",
            interactions,
            async (copy, row) =>
            {
                var (interaction, author) = row;
                await copy.Text(interaction.Connection.Value).ConfigureAwait(false);
                await copy.Text(interaction.ExternalId).ConfigureAwait(false);
                await copy.Text(interaction.Version).ConfigureAwait(false);
                await copy.Text(SqlValue.Channel(interaction.Author.Channel)).ConfigureAwait(false);
                await copy.Number((int)interaction.Kind).ConfigureAwait(false);
                await copy.Guid(author.Value).ConfigureAwait(false);
                await copy.Text(interaction.Author.Key).ConfigureAwait(false);
                await copy.Text(InteractionColumns.Handle(interaction.Author)).ConfigureAwait(false);
                await copy.Text(interaction.Author.DisplayName).ConfigureAwait(false);
                await copy.Long(SqlValue.Instant(interaction.OccurredAt)).ConfigureAwait(false);
                await copy.Long(observed).ConfigureAwait(false);
                await copy.Text(interaction.Text).ConfigureAwait(false);
                await copy.Text(interaction.Language).ConfigureAwait(false);
                await copy.Text(interaction.Thread).ConfigureAwait(false);
                await copy.Text(interaction.ReplyTo).ConfigureAwait(false);
                await copy.Text(interaction.Link).ConfigureAwait(false);
                await copy.Text(InteractionColumns.Media(interaction)).ConfigureAwait(false);
                await copy.Number((int)interaction.Trust).ConfigureAwait(false);
                await copy.Bytes(interaction.Raw).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
        await session.CopyAsync(
            "touchpoints (record_id, source, event_id, occurred_at, channel, kind)",
            interactions,
            async (copy, row) =>
            {
                var (interaction, author) = row;
                await copy.Guid(author.Value).ConfigureAwait(false);
                await copy.Text(interaction.Connection.Value).ConfigureAwait(false);
                await copy.Text(interaction.ExternalId).ConfigureAwait(false);
                await copy.Long(SqlValue.Instant(interaction.OccurredAt)).ConfigureAwait(false);
                await copy.Text(SqlValue.Channel(interaction.Author.Channel)).ConfigureAwait(false);
                await copy.Number((int)TouchpointKind.Interaction).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stores what is not stored yet of interactions that may be; answers how many there were.</summary>
    public static async Task<int> AppendAsync(
        PostgreSqlSession session, IReadOnlyList<AuthoredInteraction> rows, (DateTimeOffset ObservedAt, bool IsDispatched) intake, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return 0;

        // The server sorts, and would take any of several repeats.
        var interactions = rows.DistinctBy(row => (row.Interaction.Connection, SqlValue.Text(row.Interaction.ExternalId), SqlValue.Text(row.Interaction.Version))).ToList();
        var command = session.Command(
            $"""
            WITH stored AS (
                INSERT INTO interactions ({InteractionColumns.Names})
                SELECT * FROM unnest(
                    $1::text[], $2::text[], $3::text[], $4::text[], $5::int[], $6::uuid[], $7::text[], $8::text[], $9::text[], $10::bigint[],
                    $11::bigint[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[], $17::text[], $18::int[], $19::bytea[]) AS incoming
                ORDER BY 1, 2, 3
                ON CONFLICT DO NOTHING
                RETURNING record_id, connection, external_id, version, occurred_at, channel),
            touched AS (
                INSERT INTO touchpoints (record_id, source, event_id, occurred_at, channel, kind)
                SELECT record_id, connection, external_id, min(occurred_at), min(channel), {(int)TouchpointKind.Interaction}
                FROM stored GROUP BY record_id, connection, external_id ORDER BY record_id, connection, external_id
                ON CONFLICT (record_id, source, event_id) DO UPDATE SET occurred_at = excluded.occurred_at
                WHERE excluded.occurred_at < touchpoints.occurred_at){(intake.IsDispatched ? ChannelTables.DispatchStored : "")}
            SELECT count(*) FROM stored
            """);
        await using (command.ConfigureAwait(false))
        {
            var observed = SqlValue.Instant(intake.ObservedAt);
            command.Texts(interactions, row => row.Interaction.Connection.Value);
            command.Texts(interactions, row => row.Interaction.ExternalId);
            command.Texts(interactions, row => row.Interaction.Version);
            command.Texts(interactions, row => SqlValue.Channel(row.Interaction.Author.Channel));
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
}
