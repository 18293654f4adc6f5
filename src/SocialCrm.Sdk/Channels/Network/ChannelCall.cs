using System.Diagnostics;
using System.Net;

namespace SocialCrm.Channels;

/// <summary>One request of a connector, as traces and metrics see it.</summary>
internal sealed class ChannelCall(NetworkTelemetry telemetry, ConnectionId connection, Activity? activity, long started) : IDisposable
{
    private string outcome = "cancelled";

    public void Answered(HttpStatusCode status)
    {
        activity?.SetTag("http.response.status_code", (int)status);
        outcome = NetworkTelemetry.Outcome(status);
    }

    public void Failed(ChannelException exception)
    {
        outcome = exception.Failure switch
        {
            ChannelFailure.Throttled => "throttled",
            ChannelFailure.Malformed => "malformed",
            ChannelFailure.Unauthorized => "unauthorized",
            _ => "unavailable",
        };
        activity?.SetTag("error.type", outcome);
        activity?.SetStatus(ActivityStatusCode.Error);
        if (exception.InnerException is AddressRefusedException refused)
            telemetry.AddressRefused(connection, refused.Refusal);
    }

    public void Dispose()
    {
        telemetry.Ended(connection, outcome, started);
        activity?.Dispose();
    }
}
