namespace SocialCrm.Channels;

/// <summary>Counts what waits and what was given up.</summary>
/// <remarks>Thread-safe. Errors: <see cref="SocialCrm.Storage.StoreException"/>.</remarks>
public interface IChannelCounts
{
    /// <summary>The counts of every connection that has any, ordered by connection.</summary>
    Task<IReadOnlyList<ConnectionCounts>> CountAsync(CancellationToken cancellationToken);
}
