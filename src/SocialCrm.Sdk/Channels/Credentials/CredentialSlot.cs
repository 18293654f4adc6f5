using SocialCrm.Storage;

namespace SocialCrm.Channels;

/// <summary>The credentials of one connection in this process: handed out while they are good, refreshed by one of those who need it, stopped when a person must sign in.</summary>
internal sealed class CredentialSlot(CredentialRefresh refresh, CredentialTelemetry telemetry, TimeProvider time, CancellationToken stopping)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private Task<ConnectionCredentials>? running;
    private ConnectionCredentials? held;
    private DateTimeOffset refreshAt;
    private DateTimeOffset givenAt;
    private CredentialStop? stop;
    private CredentialPause pause = CredentialPause.None;

    /// <summary>Whether a refresh is under way; it ends with the process at the latest.</summary>
    public Task Running => running ?? Task.CompletedTask;

    /// <summary>Whether a person must sign in again.</summary>
    public bool IsStopped => stop is not null;

    /// <summary>Good credentials, other than those the platform refused.</summary>
    public async Task<ConnectionCredentials> GetAsync(IConnectionAuth connector, ConnectionCredentials? refused, CancellationToken cancellationToken)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            Task<ConnectionCredentials> task;
            lock (gate)
            {
                if (stop is null && held is not null && held.Secret != refused?.Secret && time.GetUtcNow() < refreshAt)
                    return held;
                task = running ??= Task.Run(() => RunAsync(connector, refused), CancellationToken.None);
            }

            // The refresh goes on when its first caller gives up: the others wait for it, and what the platform rotated must be stored.
            var credentials = await task.WaitAsync(cancellationToken).ConfigureAwait(false);
            if (credentials.Secret != refused?.Secret || !isFirst)
                return credentials;
        }
    }

    /// <summary>A person has signed in again.</summary>
    public async Task ReauthorizedAsync(ConnectionId connection, ConnectionCredentials? credentials, CancellationToken cancellationToken)
    {
        await refresh.ReplaceAsync(connection, credentials, cancellationToken).ConfigureAwait(false);
        lock (gate)
            (stop, held, pause, givenAt) = (null, null, CredentialPause.None, default);
    }

    private async Task<ConnectionCredentials> RunAsync(IConnectionAuth connector, ConnectionCredentials? refused)
    {
        using var limit = new CancellationTokenSource(CredentialLeases.LongestRefresh, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(stopping, limit.Token);
        try
        {
            await ResumeAsync(connector.Connection, refused, linked.Token).ConfigureAwait(false);
            return Take(await refresh.RunAsync(connector, new CredentialNeed(refused, held), linked.Token).ConfigureAwait(false));
        }
        catch (ChannelException exception) when (exception.Failure is ChannelFailure.Unauthorized)
        {
            Stop(connector.Connection);
            throw;
        }
        catch (Exception exception) when (exception is ChannelException or HttpRequestException or StoreException || (exception is OperationCanceledException && !stopping.IsCancellationRequested))
        {
            return Pause(connector.Connection, exception, refused);
        }
        finally
        {
            lock (gate)
                running = null;
        }
    }

    /// <summary>Goes on only where that makes sense: not while a person must sign in, and not again at once after a failure.</summary>
    private async Task ResumeAsync(ConnectionId connection, ConnectionCredentials? refused, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (pause.Until > now)
            throw pause.Again(connection, now);

        // What the platform refuses right after giving it was not refused for its age.
        if (refused is not null && refused.Secret == held?.Secret && now - givenAt < LookAgain)
            throw CredentialStop.Required(connection);
        if (stop is null)
            return;
        if (now < stop.LookAt)
            throw CredentialStop.Required(connection);

        // Another process may have been told that somebody signed in.
        var seen = await refresh.ReadAsync(connection, cancellationToken).ConfigureAwait(false);
        if (seen.Version <= stop.Version)
            throw CredentialStop.Required(connection);
        lock (gate)
            stop = null;
    }

    private ConnectionCredentials Take(Refreshed refreshed)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            held = refreshed.Credentials;
            refreshAt = CredentialAge.RefreshAt(held, now, refreshed.IsNew);
            givenAt = refreshed.IsNew ? now : default;
            pause = CredentialPause.None;
            return held;
        }
    }

    private void Stop(ConnectionId connection)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (stop is null)
                telemetry.Stopped(connection);
            if (stop is null || stop.LookAt <= now)
                stop = new CredentialStop(stop?.Version ?? refresh.SeenVersion, now + LookAgain);
        }
    }

    /// <summary>Credentials that still work are handed out; otherwise the failure is.</summary>
    private ConnectionCredentials Pause(ConnectionId connection, Exception exception, ConnectionCredentials? refused)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            if (pause.Until <= now)
            {
                pause = pause.Longer(now, (exception as ChannelException)?.RetryAfter);
                telemetry.Failed(connection, pause.Until - now);
            }

            if (!CredentialAge.IsUsable(held, refused, now))
                throw exception as ChannelException ?? pause.Again(connection, now);
            refreshAt = pause.Until;
            return held;
        }
    }
}
