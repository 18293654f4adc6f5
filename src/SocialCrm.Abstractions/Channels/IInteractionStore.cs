namespace SocialCrm.Channels;

/// <summary>Keeps what people did.</summary>
/// <remarks>
/// <para><b>Threading.</b> All members may be called from many threads and many processes at once.</para>
/// <para><b>Durability.</b> When <see cref="AppendAsync"/> returns, the batch survives a power cut. When it throws, none of it is visible.</para>
/// <para><b>Idempotence.</b> A unique key on (connection, external id, version) refuses duplicates; appending the same batch again stores nothing and counts duplicates.</para>
/// <para><b>Errors.</b> <see cref="SocialCrm.Storage.StoreException"/>.</para>
/// </remarks>
public interface IInteractionStore
{
    /// <summary>
    /// Stores interactions, the source records of their authors, one touchpoint for each new (author, connection, external id), dead letters
    /// and the moved cursor, in one transaction.
    /// </summary>
    /// <remarks>Interactions and records of erased people are left out. An author already known is updated only where what is known of them changed.</remarks>
    Task<IntakeOutcome> AppendAsync(IntakeBatch batch, CancellationToken cancellationToken);

    /// <summary>Where a connection's reading stands.</summary>
    Task<ChannelCursor> ReadCursorAsync(ConnectionId connection, CancellationToken cancellationToken);

    /// <summary>Streams a connection's interactions, or all, ordered by connection, external id and version.</summary>
    IAsyncEnumerable<Interaction> ReadAsync(ConnectionId? connection, CancellationToken cancellationToken);
}
