using Microsoft.Extensions.Diagnostics.HealthChecks;
using SocialCrm.Storage;

namespace SocialCrm.Channels;

/// <summary>Healthy while every connection keeps up; degraded where one does not; unhealthy when the store cannot be asked.</summary>
internal sealed class ChannelHealthCheck(ChannelStatus status, ChannelHealthOptions options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var connections = await status.ReadAsync(cancellationToken).ConfigureAwait(false);
            var troubled = connections.Where(connection => connection.IsAdded)
                .Select(connection => (connection.Connection, Trouble: TroubleOf(connection)))
                .Where(connection => connection.Trouble is not null)
                .ToDictionary(connection => connection.Connection.Value, connection => (object)connection.Trouble!);
            return troubled.Count == 0
                ? HealthCheckResult.Healthy("Every connection keeps up.")
                : HealthCheckResult.Degraded($"{troubled.Count} of {connections.Count} connections need a look.", data: troubled);
        }
        catch (StoreException fault)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, "The store cannot be asked.", fault);
        }
    }

    private string? TroubleOf(ConnectionStatus connection)
    {
        if (connection.NeedsReauthorization)
            return "A person must sign in again.";
        if (connection.IsStuck)
            return "Its connector does not come to an end with what it reads.";
        if (connection.InboxLag > options.MaximumInboxLag)
            return $"Deliveries wait for {connection.InboxLag:g}.";
        return connection.OutboxLag > options.MaximumOutboxLag ? $"Messages wait for {connection.OutboxLag:g}." : null;
    }
}
