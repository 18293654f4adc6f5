using System.Diagnostics;

namespace SocialCrm.Channels;

/// <summary>Measures one request to a webhook.</summary>
internal sealed class WebhookWatch(WebhookTelemetry telemetry, ConnectionId connection, Activity? activity, long started) : IDisposable
{
    public void Answered(int status)
    {
        activity?.SetTag("http.response.status_code", status);
        if (status >= 500)
            activity?.SetStatus(ActivityStatusCode.Error);
    }

    public void Dispose()
    {
        telemetry.Ended(connection, started);
        activity?.Dispose();
    }
}
