using System.Collections.Concurrent;

namespace SocialCrm.Channels;

/// <summary>Keeps the credentials of all connections.</summary>
internal sealed class CredentialKeeper(CredentialVault vault, CredentialLeases leases, CredentialTelemetry telemetry, TimeProvider time)
    : IConnectionCredentials, IAsyncDisposable, IDisposable
{
    /// <summary>A refresh under way may end by itself for so long: a secret that the platform rotated is lost with its answer.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(4);

    private readonly ConcurrentDictionary<ConnectionId, CredentialSlot> slots = new();
    private readonly CancellationTokenSource stopping = new();
    private int isDisposed;

    public Task<ConnectionCredentials> GetAsync(IConnectionAuth connector, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connector);
        return Slot(connector.Connection).GetAsync(connector, refused: null, cancellationToken);
    }

    public Task<ConnectionCredentials> RenewAsync(IConnectionAuth connector, ConnectionCredentials refused, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connector);
        ArgumentNullException.ThrowIfNull(refused);
        return Slot(connector.Connection).GetAsync(connector, refused, cancellationToken);
    }

    public Task ReauthorizedAsync(ConnectionId connection, ConnectionCredentials? credentials, CancellationToken cancellationToken) =>
        Slot(connection).ReauthorizedAsync(connection, credentials, cancellationToken);

    /// <summary>Whether a person must sign in again, as far as this process knows.</summary>
    public bool IsStopped(ConnectionId connection) => slots.TryGetValue(connection, out var slot) && slot.IsStopped;

    public async ValueTask DisposeAsync()
    {
        if (Volatile.Read(ref isDisposed) == 0)
            await Task.WhenAll(slots.Values.Select(slot => slot.Running)).WaitAsync(Grace).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Dispose();
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref isDisposed, 1) != 0)
            return;
        stopping.Cancel();
        stopping.Dispose();
    }

    private CredentialSlot Slot(ConnectionId connection) => slots.GetOrAdd(
        connection, _ => new CredentialSlot(new CredentialRefresh(vault, leases, telemetry, time), telemetry, time, stopping.Token));
}
