namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>A lease store that acquires in a way of its own.</summary>
internal sealed class WrongLeases(ILeaseStore sound, Func<LeaseRequest, CancellationToken, Task<StoreLease?>> acquire) : ILeaseStore
{
    public Task<StoreLease?> AcquireAsync(LeaseRequest request, CancellationToken cancellationToken) => acquire(request, cancellationToken);

    public Task ReleaseAsync(StoreLease lease, CancellationToken cancellationToken) => sound.ReleaseAsync(lease, cancellationToken);
}
