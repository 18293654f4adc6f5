using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace SocialCrm.Channels;

/// <summary>Where credentials lie: sealed in the store, or in memory where the host gave no key to seal with.</summary>
internal sealed class CredentialVault(ICredentialStore? store, ISecretProtector? protector, CredentialTelemetry telemetry)
{
    private readonly ConcurrentDictionary<ConnectionId, HeldCredentials> memory = new();
    private int saidSo;

    public async Task<HeldCredentials> ReadAsync(ConnectionId connection, CancellationToken cancellationToken)
    {
        if (store is null || protector is null)
            return memory.GetValueOrDefault(connection, HeldCredentials.None);
        if (await store.ReadAsync(connection, cancellationToken).ConfigureAwait(false) is not { } kept)
            return HeldCredentials.None;
        if (protector.Unprotect(Purpose(connection), kept.Sealed.Span) is not { } bytes)
        {
            telemetry.Unreadable(connection);
            return new HeldCredentials(null, kept.Version);
        }

        var credentials = CredentialFormat.Read(bytes);
        CryptographicOperations.ZeroMemory(bytes);
        return new HeldCredentials(credentials, kept.Version);
    }

    /// <summary>Replaces what is kept; false when somebody else has.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="next">With the version that was seen, plus one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<bool> WriteAsync(ConnectionId connection, HeldCredentials next, CancellationToken cancellationToken)
    {
        if (store is null || protector is null)
            return Remember(connection, next);
        var bytes = CredentialFormat.Write(next.Credentials);
        var kept = new SealedCredentials(protector.Protect(Purpose(connection), bytes), next.Version);
        CryptographicOperations.ZeroMemory(bytes);
        return await store.ReplaceAsync(connection, kept, cancellationToken).ConfigureAwait(false);
    }

    private bool Remember(ConnectionId connection, HeldCredentials next)
    {
        if (Interlocked.Exchange(ref saidSo, 1) == 0)
            telemetry.KeptInMemory();
        return next.Version == 1
            ? memory.TryAdd(connection, next)
            : memory.TryGetValue(connection, out var seen) && seen.Version == next.Version - 1 && memory.TryUpdate(connection, next, seen);
    }

    private static string Purpose(ConnectionId connection) => "credentials:" + connection.Value;
}
