namespace SocialCrm.Channels;

/// <summary>Wakes the one who looks for work, so that what this process brought in does not wait for the next look.</summary>
/// <remarks>A signal that comes while nobody waits is kept. Any number of threads may set it; one waits.</remarks>
internal sealed class WorkSignal(TimeProvider time)
{
    private volatile TaskCompletionSource source = Fresh();

    public void Set()
    {
        // Under load it is set already, and then this costs a read.
        var current = source;
        if (!current.Task.IsCompleted)
            current.TrySetResult();
    }

    /// <summary>Ends when set, or after the longest wait, or when cancelled: in each case the caller looks again.</summary>
    public async Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        await source.Task.WaitAsync(longest, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        // Renewed before the caller looks: what comes in from here on sets the new one.
        if (source.Task.IsCompleted)
            source = Fresh();
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
