using SocialCrm.Channels;

namespace SocialCrm.Connectors.Mail;

/// <summary>One IMAP connection that is kept for a while between two uses: providers count how often somebody signs in.</summary>
internal sealed class MailSession(MailAccess access, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim turn = new(1);
    private ImapClient? held;
    private DateTimeOffset usedAt;

    /// <summary>Does something on the connection; after a failure it is not used again.</summary>
    public async Task<T> RunAsync<T>(IConnectionAuth connector, Func<ImapClient, Task<T>> work, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        var isDone = false;
        try
        {
            if (!await IsAliveAsync(cancellationToken).ConfigureAwait(false))
            {
                Drop();
                held = await access.OpenImapAsync(connector, cancellationToken).ConfigureAwait(false);
            }

            var result = await work(held!).ConfigureAwait(false);
            (isDone, usedAt) = (true, clock.GetUtcNow());
            return result;
        }
        finally
        {
            if (!isDone)
                Drop();
            turn.Release();
        }
    }

    public void Dispose()
    {
        Drop();
        turn.Dispose();
    }

    /// <summary>A server may have hung up in between, which is nobody's fault.</summary>
    private async Task<bool> IsAliveAsync(CancellationToken cancellationToken)
    {
        if (held is null || clock.GetUtcNow() - usedAt > LongestRest)
            return false;
        try
        {
            await held.NoopAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (ChannelException)
        {
            return false;
        }
    }

    private void Drop()
    {
        held?.Dispose();
        held = null;
    }
}
