namespace SocialCrm.Channels;

/// <summary>Receives one connection for as long as the host runs: polls it, or hears it, waits, and begins again.</summary>
/// <remarks>
/// Of many hosts on one store one receives a connection at a time. The lease is kept over the pause after a turn, so that all of them together
/// ask the platform no more often than one would, and wait together where it asked them to.
/// </remarks>
internal sealed class ReceiveLoop(
    IChannelConnector connector, Inbox inbox, Listening listening, LeaseDesk leases, ConnectionGates gates, ConnectionStates states, ChannelOptions options, TimeProvider time)
{
    /// <summary>Whatever a platform says: a number that was misread must not silence a connection.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly string lease = $"receive:{connector.Connection}";
    private int failures;

    public static bool CanReceive(IChannelConnector connector) => connector is IChannelPoller or IChannelListener;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await gates.WaitAsync(connector.Connection, cancellationToken).ConfigureAwait(false);
            if (cancellationToken.IsCancellationRequested)
                return;
            var pause = await TurnAsync(cancellationToken).ConfigureAwait(false);
            await Task.Delay(pause, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Answers how long to wait for the next turn.</summary>
    private async Task<TimeSpan> TurnAsync(CancellationToken cancellationToken)
    {
        TimeSpan pause;
        try
        {
            if (!await leases.HoldAsync(lease, cancellationToken).ConfigureAwait(false))
            {
                states.Elsewhere(connector.Connection);
                return Pauses.Spread(Interval() < options.LeaseTime ? Interval() : options.LeaseTime);
            }

            await leases.RunAsync(lease, ReceiveAsync, cancellationToken).ConfigureAwait(false);
            pause = connector is IChannelListener ? PauseAfterFailure() : Pauses.Spread(Interval());
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
#pragma warning disable CA1031 // A connector's or the store's fault, whatever it is, ends a turn and not the loop.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            pause = PauseAfter(fault);
        }

        await ReserveAsync(pause, cancellationToken).ConfigureAwait(false);
        return pause;
    }

    private async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        states.Receiving(connector.Connection);
        if (connector is IChannelPoller)
        {
            using var activity = ChannelActivities.Start("channel.poll", connector.Connection);
            await inbox.ReceiveAsync(connector.Connection, progress: null, cancellationToken).ConfigureAwait(false);
            states.Succeeded(connector.Connection);
        }

        // What was missed while nobody listened was polled just now, where the platform lets it be.
        if (connector is IChannelListener listener)
            await listening.RunAsync(listener, Heard, cancellationToken).ConfigureAwait(false);
        else
            failures = 0;
    }

    private void Heard()
    {
        failures = 0;
        states.Succeeded(connector.Connection);
    }

    private TimeSpan PauseAfter(Exception fault)
    {
        var channelFault = fault as ChannelException;
        states.Failed(connector.Connection, fault);
        if (channelFault?.Failure == ChannelFailure.Unauthorized)
            gates.Close(connector);

        var pause = PauseAfterFailure();
        return channelFault?.RetryAfter is { } asked && asked > pause ? (asked < LongestWait ? asked : LongestWait) : pause;
    }

    // A connection that is held open fails by ending, too.
    private TimeSpan PauseAfterFailure() => Pauses.Growing(++failures, options);

    private TimeSpan Interval() => connector is IWebhookReceiver && options.ReconcileInterval > connector.Descriptor.PollInterval
        ? options.ReconcileInterval
        : connector.Descriptor.PollInterval;

    private async Task ReserveAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        try
        {
            await leases.ReserveAsync(lease, pause, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is Storage.StoreException or OperationCanceledException)
        {
            // Then another host may begin earlier, which does no harm.
        }
    }
}
