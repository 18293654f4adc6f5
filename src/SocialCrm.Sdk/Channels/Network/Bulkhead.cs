namespace SocialCrm.Channels;

/// <summary>Lets so many requests of a connection run at once and some more wait, so that a platform that hangs holds no more than its share.</summary>
internal sealed class Bulkhead : IDisposable
{
    private const int QueueFactor = 8;

    private readonly SemaphoreSlim permits;
    private readonly int most;
    private int inside;

    public Bulkhead(int permits)
    {
        this.permits = new SemaphoreSlim(permits, permits);
        most = permits * (1 + QueueFactor);
    }

    /// <summary>Waits for a turn; false when too many wait already.</summary>
    public async ValueTask<bool> EnterAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref inside) > most)
        {
            Interlocked.Decrement(ref inside);
            return false;
        }

        try
        {
            await permits.WaitAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch
        {
            Interlocked.Decrement(ref inside);
            throw;
        }
    }

    public void Leave()
    {
        Interlocked.Decrement(ref inside);
        permits.Release();
    }

    public void Dispose() => permits.Dispose();
}
