using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SocialCrm.Offers;

/// <summary>Looks at every interval for what is due.</summary>
/// <param name="round">Made when it is needed: where no store is configured, the store's own start says so more clearly.</param>
/// <param name="options">The interval.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Is told what failed.</param>
internal sealed class OfferWorker(Lazy<OfferRound> round, IOptions<OfferOptions> options, TimeProvider time, ILogger<OfferWorker> logger) : BackgroundService
{
    private readonly TimeSpan interval = options.Value.RoundInterval;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, time);
        do
            await RunAsync(stoppingToken).ConfigureAwait(false);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await round.Value.RunAsync(cancellationToken).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever a store or a handler throws: no fault of the night may stop the host.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            // What is due stays due; the next turn tries again.
            logger.OfferRoundFailed(exception);
        }
    }
}
