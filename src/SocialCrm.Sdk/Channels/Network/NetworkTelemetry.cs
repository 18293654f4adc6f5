using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.Extensions.Logging;

namespace SocialCrm.Channels;

/// <summary>The network's traces, metrics and log messages. Tags are the host's own connection names and closed sets: never an address, a path or a header.</summary>
internal sealed class NetworkTelemetry
{
    private static readonly ActivitySource Activities = new(SocialCrmTelemetry.SourceName);

    private readonly ILogger<NetworkTelemetry> logger;
    private readonly TimeProvider time;
    private readonly Breakers breakers;
    private readonly Histogram<double> duration;
    private readonly Counter<long> repetitions;
    private readonly Counter<long> breaks;
    private readonly Counter<long> refusals;

    [SuppressMessage("Reliability", "CA2000", Justification = "The factory owns its meters.")]
    public NetworkTelemetry(IMeterFactory meters, ILogger<NetworkTelemetry> logger, TimeProvider time, Breakers breakers)
    {
        this.logger = logger;
        this.time = time;
        this.breakers = breakers;
        var meter = meters.Create(SocialCrmTelemetry.SourceName);
        duration = meter.CreateHistogram<double>("socialcrm.channel.request.duration", "s", "How long requests took with all their attempts and pauses, by connection and outcome.");
        repetitions = meter.CreateCounter<long>("socialcrm.channel.request.retries", "{retry}", "Requests that were repeated, by connection and why.");
        breaks = meter.CreateCounter<long>("socialcrm.channel.breaks", "{break}", "Times that a platform was left alone because it failed, by connection.");
        refusals = meter.CreateCounter<long>("socialcrm.channel.refused_addresses", "{address}", "Addresses that the guard did not let through, by connection and reason.");
    }

    public ChannelCall Start(ConnectionId connection, HttpMethod method)
    {
        var activity = Activities.StartActivity("channel.request", ActivityKind.Client);
        activity?.SetTag("socialcrm.connection", connection.Value);
        activity?.SetTag("http.request.method", Known(method));
        return new ChannelCall(this, connection, activity, time.GetTimestamp());
    }

    public void Ended(ConnectionId connection, string outcome, long started) =>
        duration.Record(time.GetElapsedTime(started).TotalSeconds, Tag("connection", connection.Value), Tag("outcome", outcome));

    public void Repeated(ConnectionId connection, int attempt, HttpStatusCode? status)
    {
        var reason = status is { } known ? Outcome(known) : "unavailable";
        repetitions.Add(1, Tag("connection", connection.Value), Tag("reason", reason));
        logger.RequestRepeated(connection, attempt, reason);
    }

    public void BreakerOpened(ConnectionId connection, TimeSpan pause)
    {
        breakers.Opened(connection, pause);
        breaks.Add(1, Tag("connection", connection.Value));
        logger.PlatformLeftAlone(connection, pause);
    }

    public void BreakerClosed(ConnectionId connection)
    {
        breakers.Closed(connection);
        logger.PlatformBack(connection);
    }

    public void AddressRefused(ConnectionId connection, AddressRefusal reason)
    {
        refusals.Add(1, Tag("connection", connection.Value), Tag("reason", reason.ToString()));
        logger.AddressRefused(connection, reason);
    }

    public static string Outcome(HttpStatusCode status) => (int)status switch
    {
        429 => "throttled",
        >= 500 => "failed",
        >= 400 => "refused",
        _ => "ok",
    };

    private static string Known(HttpMethod method) =>
        method == HttpMethod.Get || method == HttpMethod.Post || method == HttpMethod.Put || method == HttpMethod.Patch || method == HttpMethod.Delete || method == HttpMethod.Head || method == HttpMethod.Options
            ? method.Method
            : "_OTHER";

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
