using Polly;

namespace SocialCrm.Channels;

/// <summary>The way of one connection to one host: what is known of its quotas, and the pipeline with its circuit breaker.</summary>
/// <remarks>Each host by itself: a connection that reads what strangers name must not be stopped because one of them named a dead server.</remarks>
internal sealed record HostLane(QuotaBook Book, ResiliencePipeline<HttpResponseMessage> Pipeline);
