using SocialCrm.Storage;

namespace SocialCrm.Channels;

/// <summary>Lets one process at a time refresh a connection; without a store there is only this one.</summary>
/// <remarks>A lease only spares a second refresh. What must not happen, that two processes both go on with theirs, the conditional replace refuses.</remarks>
internal sealed class CredentialLeases(ILeaseStore? store, TimeProvider time)
{
    /// <summary>A refresh that takes longer is ended, well before its lease ends.</summary>
    public static readonly TimeSpan LongestRefresh = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan Length = TimeSpan.FromMinutes(2);

    private readonly Guid holder = Guid.NewGuid();

    /// <summary>Takes the lease; null while another process has it.</summary>
    public async Task<CredentialLease?> TryTakeAsync(ConnectionId connection, CancellationToken cancellationToken)
    {
        if (store is null)
            return new CredentialLease(null, null);
        var now = time.GetUtcNow();
        var request = new LeaseRequest("credentials:" + connection.Value, holder, now, now + Length);
        return await store.AcquireAsync(request, cancellationToken).ConfigureAwait(false) is { } lease ? new CredentialLease(store, lease) : null;
    }
}
