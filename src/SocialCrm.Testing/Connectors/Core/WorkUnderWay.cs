namespace SocialCrm.Testing;

/// <summary>Counts the threads that run what a world has begun, at this instant.</summary>
/// <remarks>
/// What is begun under <see cref="Mark"/> carries the mark with it, through every wait and every queue, as all that is kept for a flow of calls. The runtime
/// tells when a thread takes a flow up and when it lets go of it, so a thread that the machine has stopped in the middle of something still counts.
/// </remarks>
internal sealed class WorkUnderWay
{
    private static readonly AsyncLocal<WorkUnderWay?> Current = new(change =>
    {
        change.PreviousValue?.Add(-1);
        change.CurrentValue?.Add(1);
    });

    private int running;

    /// <summary>Threads beside the one that asks.</summary>
    public int Others => Volatile.Read(ref running) - (Current.Value == this ? 1 : 0);

    /// <summary>Everything that the caller begins from here on belongs to the world.</summary>
    public void Mark() => Current.Value = this;

    private void Add(int threads) => Interlocked.Add(ref running, threads);
}
