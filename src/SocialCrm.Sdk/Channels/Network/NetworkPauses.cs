using Microsoft.Extensions.Options;

namespace SocialCrm.Channels;

/// <summary>Waits by the host's clock.</summary>
internal sealed class NetworkPauses(IOptions<NetworkOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    /// <summary>The longest that a request waits.</summary>
    public TimeSpan Longest => options.Value.MaximumPause;

    /// <summary>Waits at least so long: timers count whole milliseconds and would end a little early. Answers how long it was.</summary>
    public async ValueTask<TimeSpan> PauseAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        var pause = TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
        pause = pause > Tick ? pause : Tick;
        await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
        return pause;
    }
}
