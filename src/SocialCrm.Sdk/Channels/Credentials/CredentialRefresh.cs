using System.Diagnostics.CodeAnalysis;

namespace SocialCrm.Channels;

/// <summary>Gets new credentials of one connection, one process at a time, and stores them before anything uses them.</summary>
internal sealed class CredentialRefresh(CredentialVault vault, CredentialLeases leases, CredentialTelemetry telemetry, TimeProvider time)
{
    private const int LongestSecret = 64 << 10;
    private const int MostWrites = 5;
    private const double ShortestPause = 0.2;

    /// <summary>What the platform gave and the store did not take yet: the only copy of a rotated secret.</summary>
    private ConnectionCredentials? unwritten;

    /// <summary>The version of what was last seen in the store.</summary>
    public long SeenVersion { get; private set; }

    /// <summary>Answers what another process stored meanwhile, or new credentials.</summary>
    public async Task<Refreshed> RunAsync(IConnectionAuth connector, CredentialNeed need, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + CredentialLeases.LongestRefresh;
        while (true)
        {
            var seen = await ReadAsync(connector.Connection, cancellationToken).ConfigureAwait(false);
            if (unwritten is null && IsMet(need, seen))
                return new Refreshed(seen.Credentials!, IsNew: false);
            var lease = await leases.TryTakeAsync(connector.Connection, cancellationToken).ConfigureAwait(false);
            if (lease is not null)
            {
                await using (lease.ConfigureAwait(false))
                    return await RunAloneAsync(connector, need, cancellationToken).ConfigureAwait(false);
            }

            if (time.GetUtcNow() > until)
                throw Contended(connector.Connection);
            await PauseAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>What the store holds.</summary>
    public async Task<HeldCredentials> ReadAsync(ConnectionId connection, CancellationToken cancellationToken)
    {
        var seen = await vault.ReadAsync(connection, cancellationToken).ConfigureAwait(false);
        SeenVersion = seen.Version;
        return seen;
    }

    /// <summary>Puts credentials in place of whatever is there; null takes away what is there.</summary>
    public async Task ReplaceAsync(ConnectionId connection, ConnectionCredentials? credentials, CancellationToken cancellationToken)
    {
        unwritten = null;
        for (var tries = 1; ; tries++)
        {
            var seen = await ReadAsync(connection, cancellationToken).ConfigureAwait(false);
            if (await vault.WriteAsync(connection, new HeldCredentials(credentials, seen.Version + 1), cancellationToken).ConfigureAwait(false))
                return;
            if (tries == MostWrites)
                throw Contended(connection);
        }
    }

    private async Task<Refreshed> RunAloneAsync(IConnectionAuth connector, CredentialNeed need, CancellationToken cancellationToken)
    {
        // Whoever had the lease before may have refreshed while this one waited for it; and an earlier turn may have found the store closed.
        var seen = await ReadAsync(connector.Connection, cancellationToken).ConfigureAwait(false);
        if (unwritten is not null)
            seen = await WriteAsync(connector.Connection, seen, need).ConfigureAwait(false);
        if (IsMet(need, seen))
            return new Refreshed(seen.Credentials!, IsNew: false);

        using var activity = CredentialTelemetry.RefreshStarted(connector.Connection);
        if (await AskAsync(connector, seen, need, cancellationToken).ConfigureAwait(false) is { } other)
            return other;
        var fresh = unwritten;
        seen = await WriteAsync(connector.Connection, seen, need).ConfigureAwait(false);
        return new Refreshed(seen.Credentials!, IsNew: ReferenceEquals(seen.Credentials, fresh));
    }

    /// <summary>Asks the platform; answers what another process has stored when the platform refuses because of that.</summary>
    private async Task<Refreshed?> AskAsync(IConnectionAuth connector, HeldCredentials seen, CredentialNeed need, CancellationToken cancellationToken)
    {
        try
        {
            unwritten = Checked(connector, await connector.RefreshAsync(seen.Credentials, cancellationToken).ConfigureAwait(false));
            return null;
        }
        catch (ChannelException exception) when (exception.Failure is ChannelFailure.Unauthorized)
        {
            // A lease that ended too early lets two refresh with one secret; the later one is refused, and the earlier one has stored what counts.
            var other = await ReadAsync(connector.Connection, cancellationToken).ConfigureAwait(false);
            if (other.Version > seen.Version && IsMet(need, other))
                return new Refreshed(other.Credentials!, IsNew: false);
            throw;
        }
    }

    /// <summary>Not to be cancelled: from here on the store is the only place where the secret survives.</summary>
    private async Task<HeldCredentials> WriteAsync(ConnectionId connection, HeldCredentials seen, CredentialNeed need)
    {
        for (var tries = 1; tries <= MostWrites; tries++)
        {
            var next = new HeldCredentials(unwritten, seen.Version + 1);
            if (await vault.WriteAsync(connection, next, CancellationToken.None).ConfigureAwait(false))
            {
                (unwritten, SeenVersion) = (null, next.Version);
                telemetry.Refreshed(connection);
                return next;
            }

            // Somebody else has stored theirs. All go on with what is stored, or the next refresh would be made with a secret that is not.
            seen = await ReadAsync(connection, CancellationToken.None).ConfigureAwait(false);
            if (IsMet(need, seen))
            {
                unwritten = null;
                return seen;
            }
        }

        throw Contended(connection);
    }

    private bool IsMet(CredentialNeed need, HeldCredentials seen) => need.IsMetBy(seen.Credentials, time.GetUtcNow());

    private static ChannelException Contended(ConnectionId connection) =>
        new(connection, ChannelFailure.Unavailable, $"Other processes keep signing '{connection}' in. Try again later.") { HadNoEffect = true };

    private static ConnectionCredentials Checked(IConnectionAuth connector, ConnectionCredentials? credentials) => credentials switch
    {
        { Secret.Length: > 0 and <= LongestSecret } => credentials,
        _ => throw new ChannelException(connector.Connection, ChannelFailure.Malformed, $"The connector of '{connector.Connection}' answered credentials of no length, or of more than 64 KiB. Look into its RefreshAsync."),
    };

    [SuppressMessage("Security", "CA5394", Justification = "It spreads load and keeps no secret.")]
    private Task PauseAsync(CancellationToken cancellationToken) =>
        Task.Delay(TimeSpan.FromSeconds(ShortestPause * (1 + Random.Shared.NextDouble())), time, cancellationToken);
}
