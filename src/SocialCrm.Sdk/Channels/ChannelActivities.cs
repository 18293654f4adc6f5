using System.Diagnostics;

namespace SocialCrm.Channels;

/// <summary>Traces of the room. Tags are the host's own connection names and closed sets.</summary>
internal static class ChannelActivities
{
    private static readonly ActivitySource Source = new(SocialCrmTelemetry.SourceName);

    public static bool HasListeners => Source.HasListeners();

    public static Activity? Start(string name, ConnectionId connection) => Source.StartActivity(name)?.SetTag("socialcrm.connection", connection.Value);

    public static KeyValuePair<string, object?> Tag(ConnectionId connection) => new("connection", connection.Value);
}
