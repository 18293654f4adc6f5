namespace SocialCrm.Channels;

/// <summary>Tells the handlers of leased interactions, and writes down what became of it.</summary>
internal sealed class HandlerCalls(
    IReadOnlyList<IInteractionHandler> handlers, IDispatchStore store, DispatchTelemetry telemetry, ChannelOptions options, TimeProvider time)
{
    /// <summary>So many failures one after the other are a handler that is down; the rest is spared the attempt.</summary>
    private const int MostFailuresInARow = 3;

    public async Task HandleAsync(IReadOnlyList<DispatchLease> leases, CancellationToken cancellationToken)
    {
        if (await TellAsync(leases, cancellationToken).ConfigureAwait(false) is not { } fault)
            await store.CompleteAsync(leases, CancellationToken.None).ConfigureAwait(false);
        else if (cancellationToken.IsCancellationRequested)
            await PutBackAsync(leases, time.GetUtcNow()).ConfigureAwait(false);
        else if (leases.Count == 1)
            await ReturnAsync(leases[0], fault).ConfigureAwait(false);
        else
            await HandleSinglyAsync(leases, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>One among many failed, and nobody knows which: told one by one, the others get through.</summary>
    private async Task HandleSinglyAsync(IReadOnlyList<DispatchLease> leases, CancellationToken cancellationToken)
    {
        var failures = 0;
        for (var at = 0; at < leases.Count; at++)
        {
            DispatchLease[] only = [leases[at]];
            if (await TellAsync(only, cancellationToken).ConfigureAwait(false) is not { } fault)
            {
                await store.CompleteAsync(only, CancellationToken.None).ConfigureAwait(false);
                failures = 0;
            }
            else if (cancellationToken.IsCancellationRequested)
            {
                await PutBackAsync([.. leases.Skip(at)], time.GetUtcNow()).ConfigureAwait(false);
                return;
            }
            else
            {
                await ReturnAsync(leases[at], fault).ConfigureAwait(false);
                if (++failures == MostFailuresInARow)
                {
                    await PutBackAsync([.. leases.Skip(at + 1)], time.GetUtcNow() + Pauses.Growing(leases[at].Attempt, options)).ConfigureAwait(false);
                    return;
                }
            }
        }
    }

    /// <summary>Null when every handler took them.</summary>
    private async Task<Exception?> TellAsync(IReadOnlyList<DispatchLease> leases, CancellationToken cancellationToken)
    {
        var interactions = new Interaction[leases.Count];
        for (var at = 0; at < interactions.Length; at++)
            interactions[at] = leases[at].Interaction;

        var started = time.GetTimestamp();
        try
        {
            foreach (var handler in handlers)
                await handler.HandleAsync(interactions, cancellationToken).ConfigureAwait(false);
            telemetry.Told(interactions.Length, time.GetElapsedTime(started));
            return null;
        }
#pragma warning disable CA1031 // A handler's fault is written down with what it was told of.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return fault;
        }
    }

    private Task ReturnAsync(DispatchLease lease, Exception fault)
    {
        var isLast = lease.Attempt >= options.MaximumAttempts;
        telemetry.Failed(lease, isLast, fault);
        DateTimeOffset? retryAt = isLast ? null : time.GetUtcNow() + Pauses.Growing(lease.Attempt, options);
        return store.ReturnAsync([lease], new WorkReturn($"A handler threw {fault.GetType().Name}.", retryAt), CancellationToken.None);
    }

    private Task PutBackAsync(IReadOnlyList<DispatchLease> leases, DateTimeOffset retryAt) =>
        leases.Count == 0 ? Task.CompletedTask : store.ReturnAsync(leases, new WorkReturn("It was not its turn.", retryAt), CancellationToken.None);
}
