namespace SocialCrm.Attribution;

/// <summary>Keeps what channels and campaigns cost.</summary>
/// <remarks>As <see cref="IFactStore"/>, except that a cost put again replaces what it said before.</remarks>
public interface ICostStore
{
    /// <summary>Stores costs; answers how many were new or changed.</summary>
    Task<int> PutAsync(IReadOnlyList<ChannelCost> costs, CancellationToken cancellationToken);

    /// <summary>Streams all costs, ordered by source and id.</summary>
    IAsyncEnumerable<ChannelCost> ReadAsync(CancellationToken cancellationToken);
}
