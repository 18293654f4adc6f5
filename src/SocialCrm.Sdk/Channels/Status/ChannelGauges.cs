using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;

namespace SocialCrm.Channels;

/// <summary>Publishes the last survey as gauges, one measurement for each connection that was added; what else there is stands together as <c>other</c>.</summary>
internal sealed class ChannelGauges
{
    private volatile IReadOnlyList<ConnectionStatus> shown = [];

    [SuppressMessage("Reliability", "CA2000", Justification = "The factory owns its meters.")]
    public ChannelGauges(IMeterFactory meters)
    {
        var meter = meters.Create(SocialCrmTelemetry.SourceName);
        meter.CreateObservableGauge("socialcrm.channel.inbox.lag", () => Longest(status => status.InboxLag), "s", "How long the oldest delivery has waited to be read.");
        meter.CreateObservableGauge("socialcrm.channel.inbox.backlog", () => Sum(status => status.Counts.Envelopes), "{delivery}", "Deliveries that wait to be read.");
        meter.CreateObservableGauge("socialcrm.channel.gap", () => Longest(status => status.Gap ?? TimeSpan.Zero), "s", "How long ago the cursor moved.");
        meter.CreateObservableGauge("socialcrm.channel.dispatch.backlog", () => Sum(status => status.Counts.Undispatched), "{event}", "Interactions that the handlers have yet to hear of.");
        meter.CreateObservableGauge("socialcrm.channel.dead_letters", () => Sum(status => status.Counts.DeadLetters), "{letter}", "What could not be read, and was given up.");
        meter.CreateObservableGauge("socialcrm.channel.outbox.backlog", () => Sum(status => status.Counts.Outbox), "{message}", "Messages that wait to be sent.");
        meter.CreateObservableGauge("socialcrm.channel.outbox.lag", () => Longest(status => status.OutboxLag), "s", "How long the oldest message has waited to be sent.");
        meter.CreateObservableGauge("socialcrm.channel.outbox.unknown", () => Sum(status => status.Counts.UnknownMessages), "{message}", "Messages of which nobody knows whether they arrived.");
    }

    public void Show(IReadOnlyList<ConnectionStatus> connections) => shown = connections;

    private IEnumerable<Measurement<long>> Sum(Func<ConnectionStatus, long> value) =>
        Named().Select(group => new Measurement<long>(group.Sum(value), Tag(group.Key)));

    private IEnumerable<Measurement<double>> Longest(Func<ConnectionStatus, TimeSpan> value) =>
        Named().Select(group => new Measurement<double>(group.Max(value).TotalSeconds, Tag(group.Key)));

    // A host may report under as many names as it likes; a tag must not have as many values.
    private IEnumerable<IGrouping<string, ConnectionStatus>> Named() =>
        shown.GroupBy(status => status.IsAdded ? status.Connection.Value : "other", StringComparer.Ordinal);

    private static KeyValuePair<string, object?> Tag(string connection) => new("connection", connection);
}
