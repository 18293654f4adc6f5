using Microsoft.Extensions.Diagnostics.HealthChecks;
using SocialCrm.Storage;

namespace SocialCrm.Channels;

/// <summary>Healthy while every connection keeps up; degraded where one does not; unhealthy when the store cannot be asked.</summary>
internal sealed class ChannelHealthCheck(ChannelStatus status, ConnectionTrouble trouble) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var connections = await status.ReadAsync(cancellationToken).ConfigureAwait(false);
            var added = connections.Where(connection => connection.IsAdded).ToArray();
            var troubled = added
                .Select(connection => (Name: connection.Connection.Value, Words: string.Join(' ', trouble.Of(connection))))
                .Where(connection => connection.Words.Length > 0)
                .ToDictionary(connection => connection.Name, connection => (object)connection.Words, StringComparer.Ordinal);
            return troubled.Count == 0
                ? HealthCheckResult.Healthy("Every connection keeps up.")
                : HealthCheckResult.Degraded($"{troubled.Count} of {added.Length} connections need a look: {string.Join(", ", troubled.Keys)}.", data: troubled);
        }
        catch (StoreException fault)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, "The store cannot be asked.", fault);
        }
    }
}
