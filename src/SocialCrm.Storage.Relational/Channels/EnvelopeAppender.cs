using SocialCrm.Channels;

namespace SocialCrm.Storage;

/// <summary>Writes what many callers append at once with one statement after another in one transaction.</summary>
/// <remarks>
/// Every platform waits for its answer until the disk has the delivery, so what costs by the transaction is shared: whatever has come in when
/// the database gets to it goes along. A lone caller never waits for company.
/// </remarks>
internal sealed class EnvelopeAppender(RelationalDatabase database, RelationalBulkWriter bulk)
{
    private const int MostEnvelopes = 512;
    private const int MostBytes = 8 << 20;

    private readonly Lock gate = new();
    private readonly Queue<PendingEnvelope> waiting = new();
    private bool isCalled;

    public Task<bool> AppendAsync(WebhookEnvelope envelope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<bool>(cancellationToken);

        var pending = new PendingEnvelope(envelope, cancellationToken);
        lock (gate)
        {
            waiting.Enqueue(pending);
            if (isCalled)
                return pending.Task; // The call that is on its way will take it along.
            isCalled = true;
        }

        _ = WriteAsync();
        return pending.Task;
    }

    private async Task WriteAsync()
    {
        List<PendingEnvelope>? group = null;
        try
        {
            // A transaction that has to be repeated writes the same group again.
            var isNew = await database.WriteAsync(
                session => bulk.AppendEnvelopesAsync(session, group ??= Take(), CancellationToken.None), CancellationToken.None).ConfigureAwait(false);
            for (var at = 0; at < isNew.Length; at++)
                group![at].TrySetResult(isNew[at]);
        }
#pragma warning disable CA1031 // Whatever it was belongs to the callers.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            foreach (var pending in group ?? Take())
                pending.TrySetException(exception);
        }
    }

    private List<PendingEnvelope> Take()
    {
        var group = new List<PendingEnvelope>();
        var isMore = false;
        lock (gate)
        {
            for (var bytes = 0L; waiting.Count > 0 && group.Count < MostEnvelopes && bytes < MostBytes;)
            {
                var pending = waiting.Dequeue();
                if (pending.IsCancelled)
                    continue;
                group.Add(pending);
                bytes += pending.Envelope.Body.Length;
            }

            isCalled = isMore = waiting.Count > 0;
        }

        if (isMore)
            _ = WriteAsync();
        return group;
    }
}
