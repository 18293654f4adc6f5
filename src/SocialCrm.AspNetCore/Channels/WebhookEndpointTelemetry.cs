using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;

namespace SocialCrm.Channels;

/// <summary>Counts requests that never came to <see cref="WebhookIntake"/>.</summary>
internal sealed class WebhookEndpointTelemetry
{
    private readonly Counter<long> unread;

    [SuppressMessage("Reliability", "CA2000", Justification = "The factory owns its meters.")]
    public WebhookEndpointTelemetry(IMeterFactory meters) =>
        unread = meters.Create(SocialCrmTelemetry.SourceName).CreateCounter<long>(
            "socialcrm.channel.unread_requests", "{request}", "Requests to webhooks that were turned away before their body was read to its end, by reason.");

    public void NotFound() => Count("not_found");

    public void NotRead(BodyFault fault) => Count(fault switch
    {
        BodyFault.TooLarge => "too_large",
        BodyFault.TooSlow => "too_slow",
        BodyFault.Malformed => "malformed",
        BodyFault.NoRoom => "no_room",
        BodyFault.Stopping => "stopping",
        _ => "gone",
    });

    private void Count(string reason) => unread.Add(1, new KeyValuePair<string, object?>("reason", reason));
}
