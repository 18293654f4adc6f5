namespace SocialCrm.Storage;

/// <summary>Lets one of many processes do what only one may do at a time, such as reading a connection.</summary>
/// <remarks>
/// Thread-safe, also across processes. A lease only spares work: whatever must not happen twice is refused by a unique key or a conditional
/// write as well, because a process that was paused may believe that it still holds one. Errors: <see cref="StoreException"/>.
/// </remarks>
public interface ILeaseStore
{
    /// <summary>Takes the lease or extends one's own; null while somebody else holds it.</summary>
    Task<StoreLease?> AcquireAsync(LeaseRequest request, CancellationToken cancellationToken);

    /// <summary>Gives a lease back before its time; nothing happens when it has passed on.</summary>
    Task ReleaseAsync(StoreLease lease, CancellationToken cancellationToken);
}
