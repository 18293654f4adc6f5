using NpgsqlTypes;
using SocialCrm.Channels;

namespace SocialCrm.Storage;

/// <summary>Deliveries as they come, and interactions that the handlers have yet to hear of.</summary>
internal static class ChannelTables
{
    /// <summary>Continues the statement that stores interactions.</summary>
    public const string DispatchStored =
        """
        ,
        dispatched AS (
            INSERT INTO dispatches (connection, external_id, version, state, attempts, next_at)
            SELECT connection, external_id, version, 0, 0, 0 FROM stored ORDER BY occurred_at, external_id, version)
        """;

    /// <summary>Puts new interactions down in the order in which they happened.</summary>
    public static Task DispatchAsync(PostgreSqlSession session, IReadOnlyList<AuthoredInteraction> interactions, CancellationToken cancellationToken) =>
        interactions.Count == 0
            ? Task.CompletedTask
            : session.CopyAsync(
                "dispatches (connection, external_id, version, state, attempts, next_at)",
                interactions.Select(row => row.Interaction).OrderBy(interaction => interaction.OccurredAt),
                async (copy, interaction) =>
                {
                    await copy.Text(interaction.Connection.Value).ConfigureAwait(false);
                    await copy.Text(interaction.ExternalId).ConfigureAwait(false);
                    await copy.Text(interaction.Version).ConfigureAwait(false);
                    await copy.Number(0).ConfigureAwait(false);
                    await copy.Number(0).ConfigureAwait(false);
                    await copy.Long(0).ConfigureAwait(false);
                },
                cancellationToken);

    /// <summary>Stores deliveries in the order of their keys; answers which are new. Of repetitions within a group the first is.</summary>
    public static async Task<bool[]> AppendAsync(PostgreSqlSession session, IReadOnlyList<PendingEnvelope> envelopes, CancellationToken cancellationToken)
    {
        if (envelopes.Count == 0)
            return [];
        var command = session.Command(
            """
            INSERT INTO envelopes (connection, delivery_id, note, body, received_at, state, attempts, next_at)
            SELECT connection, delivery_id, note, body, received_at, 0, 0, 0
            FROM unnest($1::text[], $2::text[], $3::text[], $4::bytea[], $5::bigint[])
                WITH ORDINALITY AS incoming(connection, delivery_id, note, body, received_at, number)
            ORDER BY connection, delivery_id, number
            ON CONFLICT DO NOTHING
            RETURNING connection, delivery_id
            """);
        await using (command.ConfigureAwait(false))
        {
            command.Texts(envelopes, row => row.Envelope.Connection.Value);
            command.Texts(envelopes, row => row.Envelope.DeliveryId);
            command.Texts(envelopes, row => row.Envelope.Note);
            command.Column(NpgsqlDbType.Bytea, envelopes, row => row.Envelope.Body.ToArray());
            command.Longs(envelopes, row => SqlValue.Instant(row.Envelope.ReceivedAt));
            var stored = new HashSet<(string, string)>();
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    stored.Add((reader.GetString(0), reader.GetString(1)));
            }

            return [.. envelopes.Select(row => stored.Remove((SqlValue.Text(row.Envelope.Connection.Value), SqlValue.Text(row.Envelope.DeliveryId))))];
        }
    }
}
