using SocialCrm.Channels;

namespace SocialCrm.Storage;

/// <summary>Deliveries as they come, and interactions that the handlers have yet to hear of, by bare statements.</summary>
internal static class SqliteChannelRows
{
    private const string AppendOne =
        """
        INSERT INTO envelopes (connection, delivery_id, note, body, received_at, state, attempts, next_at) VALUES ($1, $2, $3, $4, $5, 0, 0, 0)
        ON CONFLICT DO NOTHING
        """;

    /// <summary>Stores deliveries one after another; answers which are new.</summary>
    public static bool[] Append(SqliteSession session, IReadOnlyList<PendingEnvelope> envelopes)
    {
        var append = session.Statement(AppendOne);
        var isNew = new bool[envelopes.Count];
        for (var at = 0; at < isNew.Length; at++)
        {
            var envelope = envelopes[at].Envelope;
            append.Bind(1, envelope.Connection.Value);
            append.Bind(2, envelope.DeliveryId);
            append.Bind(3, envelope.Note);
            append.Bind(4, envelope.Body.Span);
            append.Bind(5, SqlValue.Instant(envelope.ReceivedAt));
            isNew[at] = append.Run() == 1;
        }

        return isNew;
    }

    /// <summary>Puts new interactions down in the order in which they happened.</summary>
    public static void Dispatch(SqliteSession session, List<Interaction> interactions)
    {
        var put = session.Statement("INSERT INTO dispatches (connection, external_id, version, state, attempts, next_at) VALUES ($1, $2, $3, 0, 0, 0)");
        foreach (var interaction in interactions.OrderBy(interaction => interaction.OccurredAt))
        {
            put.Bind(1, interaction.Connection.Value);
            put.Bind(2, interaction.ExternalId);
            put.Bind(3, interaction.Version);
            put.Run();
        }
    }
}
