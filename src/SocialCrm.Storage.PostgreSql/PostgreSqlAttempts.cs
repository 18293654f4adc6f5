namespace SocialCrm.Storage;

/// <summary>Runs again what lost a race or its connection before anything was committed, with growing pauses; then translates.</summary>
internal sealed class PostgreSqlAttempts(TimeProvider time)
{
    private const int Most = 8;
    private const int MostConnections = 3;

    /// <summary>Runs a call, which is told whether it was tried before.</summary>
    public async Task<T> RunAsync<T>(Func<bool, Task<T>> call, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await call(attempt > 1).ConfigureAwait(false);
            }
            catch (Exception exception) when (IsWorthAnother(exception, attempt))
            {
                await Task.Delay(Pause(attempt), time, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (PostgreSqlFaults.Translate(exception) is var translated && !ReferenceEquals(translated, exception))
            {
                throw translated;
            }
        }
    }

    private static bool IsWorthAnother(Exception exception, int attempt) =>
        (attempt < Most && PostgreSqlFaults.IsRace(exception)) || (attempt < MostConnections && PostgreSqlFaults.IsConnectionLoss(exception));

#pragma warning disable CA5394 // Jitter keeps two losers of a race from meeting again; it guards nothing.
    private static TimeSpan Pause(int attempt) => TimeSpan.FromMilliseconds((1 << attempt) * (1 + Random.Shared.NextDouble()));
#pragma warning restore CA5394
}
