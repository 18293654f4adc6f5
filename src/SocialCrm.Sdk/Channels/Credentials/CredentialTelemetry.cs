using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace SocialCrm.Channels;

/// <summary>What is told of credentials: that they were refreshed, or could not be. Never what they are.</summary>
internal sealed class CredentialTelemetry
{
    private static readonly ActivitySource Activities = new(SocialCrmTelemetry.SourceName);

    private readonly ILogger<CredentialTelemetry> logger;
    private readonly Counter<long> refreshes;

    [SuppressMessage("Reliability", "CA2000", Justification = "The factory owns its meters.")]
    public CredentialTelemetry(IMeterFactory meters, ILogger<CredentialTelemetry> logger)
    {
        this.logger = logger;
        refreshes = meters.Create(SocialCrmTelemetry.SourceName).CreateCounter<long>(
            "socialcrm.channel.credential.refreshes", "{refresh}", "Credentials asked for, by connection and outcome.");
    }

    public static Activity? RefreshStarted(ConnectionId connection) =>
        Activities.StartActivity("channel.refresh")?.SetTag("socialcrm.connection", connection.Value);

    public void Refreshed(ConnectionId connection)
    {
        Count(connection, "refreshed");
        logger.CredentialsRefreshed(connection);
    }

    public void Failed(ConnectionId connection, TimeSpan pause)
    {
        Count(connection, "failed");
        logger.CredentialsNotRefreshed(connection, pause);
    }

    public void Stopped(ConnectionId connection)
    {
        Count(connection, "unauthorized");
        logger.ReauthorizationRequired(connection);
    }

    public void Unreadable(ConnectionId connection) => logger.CredentialsUnreadable(connection);

    public void KeptInMemory() => logger.CredentialsKeptInMemory();

    private void Count(ConnectionId connection, string outcome) =>
        refreshes.Add(1, new KeyValuePair<string, object?>("connection", connection.Value), new KeyValuePair<string, object?>("outcome", outcome));
}
