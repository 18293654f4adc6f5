namespace SocialCrm.Attribution;

/// <summary>Keeps what channels and campaigns cost.</summary>
/// <remarks>
/// Thread-safe, also across processes. A batch is durable when a call returns, and none of it is visible when it throws. A cost put again
/// replaces what it said before; of one that stands twice in a batch, the last counts. Errors: <see cref="SocialCrm.Storage.StoreException"/>.
/// </remarks>
public interface ICostStore
{
    /// <summary>Stores costs; answers how many were new or changed.</summary>
    Task<int> PutAsync(IReadOnlyList<ChannelCost> costs, CancellationToken cancellationToken);

    /// <summary>Streams all costs, ordered by source and id, each by its UTF-8 bytes.</summary>
    IAsyncEnumerable<ChannelCost> ReadAsync(CancellationToken cancellationToken);
}
