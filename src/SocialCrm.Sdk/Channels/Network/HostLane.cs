using Polly;

namespace SocialCrm.Channels;

/// <summary>The way of one connection to one host: what is known of its quotas, and the pipeline with its circuit breaker.</summary>
/// <remarks>Each host by itself: a connection that reads what strangers name must not be stopped because one of them named a dead server.</remarks>
internal sealed record HostLane(QuotaBook Book, DailyLedger? Ledger, ResiliencePipeline<HttpResponseMessage> Pipeline)
{
    /// <summary>How long a request must wait for its quotas.</summary>
    public TimeSpan Wait(HttpRequestMessage request)
    {
        var (learned, counted) = (Book.Wait(RouteKey.From(request)), Ledger?.Wait(ChannelRequest.CostOf(request)) ?? TimeSpan.Zero);
        return learned > counted ? learned : counted;
    }
}
