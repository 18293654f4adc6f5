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
    public static readonly ResiliencePropertyKey<HttpRequestMessage> Request = new("SocialCrm.Request");

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
            arguments.Context.Properties.GetValue(Request, null!).IsRepeatable()
            && (arguments.Outcome.Exception is { } exception ? ChannelFaults.IsTransient(exception) : IsTransient(arguments.Outcome.Result!))),

        // What the platform says counts for more than our own back-off: the quotas know it by now and wait.
        DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(IsStated(arguments.Outcome.Result) ? TimeSpan.Zero : null),
        OnRetry = arguments =>
        {
            telemetry.Repeated(connection, arguments.AttemptNumber + 1, arguments.Outcome.Result?.StatusCode);
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

    private static bool IsTransient(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.RequestTimeout || IsBroken(response.StatusCode) || Throttling.IsIn(response);

    private static bool IsBroken(HttpStatusCode status) =>
        status is HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    private static bool IsStated(HttpResponseMessage? response) =>
        response is not null && (Throttling.IsIn(response) || response.Headers.NonValidated.Contains("Retry-After"));
}
