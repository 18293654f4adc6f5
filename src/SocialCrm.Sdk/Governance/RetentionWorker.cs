using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SocialCrm.Governance;

/// <summary>Applies the retention periods when the host has started, and then at every interval.</summary>
/// <param name="personalData">Made when it is needed: where no store is configured, the store's own start says so more clearly.</param>
/// <param name="options">The interval.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Is told what was done.</param>
internal sealed class RetentionWorker(Lazy<PersonalData> personalData, IOptions<RetentionOptions> options, TimeProvider time, ILogger<RetentionWorker> logger)
    : BackgroundService
{
    private readonly TimeSpan interval = options.Value.Interval;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // At once: a host that is started anew every day would never see the end of an interval.
        using var timer = new PeriodicTimer(interval, time);
        do
            await ApplyAsync(stoppingToken).ConfigureAwait(false);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    private async Task ApplyAsync(CancellationToken cancellationToken)
    {
        try
        {
            Log.RetentionApplied(logger, await personalData.Value.ApplyRetentionAsync(cancellationToken).ConfigureAwait(false));
        }
#pragma warning disable CA1031 // Whatever a store or its driver throws: no fault of the night may stop the host.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            // The next turn catches up: retention looks at ages, not at what it did before.
            Log.RetentionFailed(logger, exception);
        }
    }
}
