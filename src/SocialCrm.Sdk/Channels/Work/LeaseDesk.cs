using System.Collections.Concurrent;
using SocialCrm.Storage;

namespace SocialCrm.Channels;

/// <summary>Takes leases in the name of this process, so that of many hosts one does what only one should do.</summary>
internal sealed class LeaseDesk(ILeaseStore store, ChannelOptions options, TimeProvider time)
{
    private readonly Guid holder = Guid.NewGuid();
    private readonly ConcurrentDictionary<string, StoreLease> held = new(StringComparer.Ordinal);

    /// <summary>Takes or extends a lease; false while another process holds it. Asks the store only when less than half of it is left.</summary>
    public async Task<bool> HoldAsync(string name, CancellationToken cancellationToken)
    {
        if (held.TryGetValue(name, out var lease) && lease.Until - time.GetUtcNow() > options.LeaseTime / 2)
            return true;
        return await ExtendAsync(name, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Keeps everybody else from beginning for a time, while nothing is done oneself.</summary>
    public async Task ReserveAsync(string name, TimeSpan length, CancellationToken cancellationToken)
    {
        held.TryRemove(name, out _);
        var now = time.GetUtcNow();
        await store.AcquireAsync(new LeaseRequest(name, holder, now, now + length), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Does something under a lease that is held, and extends it meanwhile. What is done is cancelled when the lease is lost.</summary>
    public async Task RunAsync(string name, Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = work(lost.Token);
        while (true)
        {
            await running.WaitAsync(options.LeaseTime / 3, time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (running.IsCompleted)
                break;
            if (!cancellationToken.IsCancellationRequested && !await IsExtendedAsync(name, cancellationToken).ConfigureAwait(false))
                await lost.CancelAsync().ConfigureAwait(false);
        }

        await running.ConfigureAwait(false);
    }

    /// <summary>Gives back what is held, so that another process need not wait for its end; what is only reserved stays so.</summary>
    public async Task ReleaseAsync()
    {
        foreach (var (name, lease) in held)
        {
            try
            {
                await store.ReleaseAsync(lease, CancellationToken.None).ConfigureAwait(false);
                held.TryRemove(name, out _);
            }
            catch (StoreException)
            {
                return; // They run out by themselves.
            }
        }
    }

    private async Task<bool> ExtendAsync(string name, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var lease = await store.AcquireAsync(new LeaseRequest(name, holder, now, now + options.LeaseTime), cancellationToken).ConfigureAwait(false);
        if (lease is null)
            held.TryRemove(name, out _);
        else
            held[name] = lease;
        return lease is not null;
    }

    private async Task<bool> IsExtendedAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await ExtendAsync(name, cancellationToken).ConfigureAwait(false);
        }
        catch (StoreException)
        {
            // The store may come back before the lease has run out.
            return held.TryGetValue(name, out var lease) && lease.Until > time.GetUtcNow();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return true;
        }
    }
}
