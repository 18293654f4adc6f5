using Microsoft.Extensions.Logging;

namespace SocialCrm.Channels;

/// <summary>Counts from time to time: for the gauges, and to find what another process, or a crash, left for the handlers.</summary>
internal sealed class ChannelSurvey(
    ChannelStatus status, DispatchBoard board, ChannelGauges gauges, ChannelOptions options, TimeProvider time, ILogger<ChannelSurvey> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await TakeAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The gauges stand still for a while, and that is all that may come of it.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                logger.SurveyFailed(fault);
            }

            await Task.Delay(options.StatusInterval, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task TakeAsync(CancellationToken cancellationToken)
    {
        var connections = await status.ReadAsync(cancellationToken).ConfigureAwait(false);
        gauges.Show(connections);
        foreach (var connection in connections)
        {
            if (board.HasHandlers && connection.Counts.Undispatched > 0)
                board.Note(connection.Connection);
        }
    }
}
