using SocialCrm.Channels;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>A dispatch store that leases in a way of its own.</summary>
internal sealed class WrongDispatches(IDispatchStore sound, Func<WorkClaim, CancellationToken, Task<IReadOnlyList<DispatchLease>>> lease) : IDispatchStore
{
    public Task<IReadOnlyList<DispatchLease>> LeaseAsync(WorkClaim claim, CancellationToken cancellationToken) => lease(claim, cancellationToken);

    public Task CompleteAsync(IReadOnlyList<DispatchLease> leases, CancellationToken cancellationToken) => sound.CompleteAsync(leases, cancellationToken);

    public Task ReturnAsync(IReadOnlyList<DispatchLease> leases, WorkReturn work, CancellationToken cancellationToken) => sound.ReturnAsync(leases, work, cancellationToken);
}
