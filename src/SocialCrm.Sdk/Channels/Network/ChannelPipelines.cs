using System.Net;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace SocialCrm.Channels;

/// <summary>Builds the one pipeline that every request of every connector goes through.</summary>
/// <remarks>
/// From the outside in: the time for everything, repetitions, the platform's quotas, the bulkhead, the circuit breaker, the time for one attempt. A
/// pause for a quota or before a repetition so holds no place in the bulkhead, and an open circuit is seen by those that waited for one.
/// </remarks>
internal sealed class ChannelPipelines(IOptions<NetworkOptions> options, NetworkTelemetry telemetry, TimeProvider time)
{
    public static readonly ResiliencePropertyKey<RequestPassage> Passage = new("SocialCrm.Passage");

    private const int FailuresThatCount = 4;
    private const int MostBreakDoublings = 6;

    private static readonly TimeSpan FirstBreak = TimeSpan.FromSeconds(5);

    public NetworkPauses Pauses { get; } = new(options, time);

    public ResiliencePipeline<HttpResponseMessage> Build(ConnectionId connection, PacingStrategy pacing, Bulkhead bulkhead)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = new SteadyTime(time) };
        builder.AddTimeout(options.Value.OverallTimeout);
        if (options.Value.MaximumRetries > 0)
            builder.AddRetry(Retries(connection));
        return builder
            .AddStrategy(_ => pacing)
            .AddStrategy(_ => new BulkheadStrategy(connection, bulkhead))
            .AddCircuitBreaker(Breaker(connection))
            .AddTimeout(options.Value.AttemptTimeout)
            .Build();
    }

    private RetryStrategyOptions<HttpResponseMessage> Retries(ConnectionId connection) => new()
    {
        MaxRetryAttempts = options.Value.MaximumRetries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = TimeSpan.FromMilliseconds(500),
        MaxDelay = TimeSpan.FromSeconds(15),
        ShouldHandle = arguments => ValueTask.FromResult(
            Of(arguments.Context).Request.IsRepeatable()
            && (arguments.Outcome.Exception is { } exception ? ChannelFaults.IsTransient(exception) : IsTransient(arguments.Outcome.Result!, Of(arguments.Context)))),

        // What the platform says counts for more than our own back-off: the quotas know it by now and wait.
        DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(IsStated(arguments.Outcome.Result, Of(arguments.Context)) ? TimeSpan.Zero : null),
        OnRetry = arguments =>
        {
            telemetry.Repeated(connection, arguments.AttemptNumber + 1, Of(arguments.Context).Throttling.IsThrottled ? HttpStatusCode.TooManyRequests : arguments.Outcome.Result?.StatusCode);
            return ValueTask.CompletedTask;
        },
    };

    private CircuitBreakerStrategyOptions<HttpResponseMessage> Breaker(ConnectionId connection) => new()
    {
        FailureRatio = 0.5,
        MinimumThroughput = FailuresThatCount,
        SamplingDuration = TimeSpan.FromMinutes(2),
        ShouldHandle = arguments => ValueTask.FromResult(
            arguments.Outcome.Exception is { } exception ? ChannelFaults.IsFailure(exception) : IsBroken(arguments.Outcome.Result!.StatusCode)),
        BreakDurationGenerator = arguments => ValueTask.FromResult(FirstBreak * (1 << Math.Min(arguments.HalfOpenAttempts, MostBreakDoublings))),
        OnOpened = arguments =>
        {
            telemetry.BreakerOpened(connection, arguments.BreakDuration);
            return ValueTask.CompletedTask;
        },
        OnClosed = _ =>
        {
            telemetry.BreakerClosed(connection);
            return ValueTask.CompletedTask;
        },
    };

    private static RequestPassage Of(ResilienceContext context) => context.Properties.GetValue(Passage, null!);

    private static bool IsTransient(HttpResponseMessage response, RequestPassage passage) =>
        response.StatusCode is HttpStatusCode.RequestTimeout || IsBroken(response.StatusCode) || passage.Throttling.IsThrottled;

    private static bool IsBroken(HttpStatusCode status) =>
        status is HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    private static bool IsStated(HttpResponseMessage? response, RequestPassage passage) =>
        response is not null && (passage.Throttling.IsThrottled || response.Headers.NonValidated.Contains("Retry-After"));
}
