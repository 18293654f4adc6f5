using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SocialCrm.Governance;

/// <summary>Applies the retention periods while the host runs.</summary>
internal sealed class RetentionWorker(
    PersonalData personalData, IOptions<RetentionOptions> options, TimeProvider time, ILogger<RetentionWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                Log.RetentionApplied(logger, await personalData.ApplyRetentionAsync(stoppingToken).ConfigureAwait(false));
            }
            catch (SocialCrmException exception)
            {
                // The next turn catches up: retention looks at ages, not at what it did before.
                Log.RetentionFailed(logger, exception);
            }
        }
    }
}
