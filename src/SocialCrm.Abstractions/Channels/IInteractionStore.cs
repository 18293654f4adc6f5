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
    /// <remarks>
    /// <para>Interactions and records of erased people are left out. An author already known is updated only where what is known of them changed.</para>
    /// <para>
    /// The touchpoint's record is the author's, its source the connection's name, its event id the external id, its channel the author's, its kind
    /// <see cref="SocialCrm.Attribution.TouchpointKind.Interaction"/>, and it belongs to no campaign. Of all versions it bears the earliest time: one that
    /// happened earlier and comes later moves it back.
    /// </para>
    /// <para>
    /// Dead letters are kept once for each (connection, position, bytes). What could be stored and not be read back is refused with
    /// <see cref="ArgumentException"/>: a batch without a connection, something of another connection in it, or an interaction that is missing or has no
    /// external id, version, author or channel.
    /// </para>
    /// </remarks>
    Task<IntakeOutcome> AppendAsync(IntakeBatch batch, CancellationToken cancellationToken);

    /// <summary>Where a connection's reading stands.</summary>
    Task<ChannelCursor> ReadCursorAsync(ConnectionId connection, CancellationToken cancellationToken);

    /// <summary>Streams a connection's interactions, or all, ordered by connection, external id and version, each by its UTF-8 bytes.</summary>
    IAsyncEnumerable<Interaction> ReadAsync(ConnectionId? connection, CancellationToken cancellationToken);
}
