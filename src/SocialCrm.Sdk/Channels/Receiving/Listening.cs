namespace SocialCrm.Channels;

/// <summary>Stores what a listener hears, page by page with its cursor.</summary>
internal sealed class Listening(IInteractionStore store, Intake intake)
{
    /// <summary>Hears until the connection ends or breaks; the next call goes on from the stored cursor.</summary>
    /// <param name="listener">Whom to hear.</param>
    /// <param name="stored">Is told after every stored page.</param>
    /// <param name="cancellationToken">Ends the hearing.</param>
    public async Task RunAsync(IChannelListener listener, Action stored, CancellationToken cancellationToken)
    {
        var cursor = await store.ReadCursorAsync(listener.Connection, cancellationToken).ConfigureAwait(false);
        await foreach (var page in listener.ListenAsync(cursor, cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            var batch = intake.Prepare(listener.Connection, page, new IntakeProgress(cursor, page.Next));
            var outcome = await intake.StoreAsync(batch, cancellationToken).ConfigureAwait(false);
            if (outcome.IsStale)
                throw new ChannelException(listener.Connection, ChannelFailure.Unavailable, $"Another process is receiving '{listener.Connection}' too. It is heard again from where that one stopped.");
            cursor = page.Next;
            stored();
        }
    }
}
