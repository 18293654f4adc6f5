namespace SocialCrm.Storage;

/// <summary>Brings the database to the schema this version of the library works with.</summary>
/// <remarks>
/// Thread-safe and safe across processes: migrations run once, forward only, under a lock. The core calls it on start and every
/// store calls it before its first use, so that a host without <c>IHost</c> is served too.
/// </remarks>
public interface IStoreSchema
{
    /// <summary>Creates or migrates the schema; returns at once when it is current.</summary>
    /// <exception cref="StoreException">The schema is newer, or the database cannot be opened or written.</exception>
    Task EnsureAsync(CancellationToken cancellationToken);
}
