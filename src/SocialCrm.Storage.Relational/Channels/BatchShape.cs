using SocialCrm.Channels;

namespace SocialCrm.Storage;

/// <summary>Refuses a batch that could be stored and not be read back.</summary>
internal static class BatchShape
{
    public static void Check(IntakeBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (batch.Connection == default)
            throw new ArgumentException("A batch without a connection cannot be stored. Name the connection that everything in it came through.", nameof(batch));
        foreach (var row in batch.Interactions)
        {
            if (row?.Interaction is not { ExternalId.Length: > 0, Version: not null, Media: not null, Author: { Key.Length: > 0, Channel.Value.Length: > 0 } } interaction)
                throw new ArgumentException("An interaction without an external id, a version, an author or a channel cannot be stored. Leave it out.", nameof(batch));
            Check(batch.Connection, interaction.Connection);
        }

        foreach (var letter in batch.Rejected)
            Check(batch.Connection, letter.Connection);
    }

    private static void Check(ConnectionId batch, ConnectionId part)
    {
        if (part != batch)
            throw new ArgumentException($"A batch of the connection '{batch}' holds something of another. Store each connection's in a batch of its own.", nameof(batch));
    }
}
