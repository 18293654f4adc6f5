using System.Runtime.CompilerServices;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Mail;

/// <summary>Keeps a connection open and reads what comes while it comes.</summary>
internal sealed class MailListening(MailOptions options, MailAccess access, MailFolders folders)
{
    /// <summary>Shorter than what a server or a router on the way waits before it hangs up.</summary>
    private static readonly TimeSpan LongestIdle = TimeSpan.FromMinutes(9);

    public async IAsyncEnumerable<ChannelPage> ListenAsync(IConnectionAuth connector, ChannelCursor from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var imap = await access.OpenImapAsync(connector, cancellationToken).ConfigureAwait(false);
        for (var isFirst = true; ; isFirst = false)
        {
            var page = await folders.ReadAsync(imap, from, cancellationToken).ConfigureAwait(false);
            if (isFirst || page.Next != from || page.Interactions.Count > 0)
                yield return page;
            from = page.Next;
            if (page.IsLast)
                await WaitAsync(imap, from, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Until the server tells of mail in the first folder, or it is time to look at the others.</summary>
    private async Task WaitAsync(ImapClient imap, ChannelCursor cursor, CancellationToken cancellationToken)
    {
        if (!imap.CanIdle)
        {
            await Task.Delay(options.PollInterval, access.Clock, cancellationToken).ConfigureAwait(false);
            return;
        }

        // Opened anew, so that what came since is either seen here or told from now on.
        var first = folders.Names[0];
        var folder = await imap.ExamineAsync(first, cancellationToken).ConfigureAwait(false);
        if (MailFolders.HasNews(first, folder, cursor))
            return;
        var knowsAll = folders.Names.Count == 1 && folder.NextUid is not null;
        await imap.IdleAsync(knowsAll || options.PollInterval > LongestIdle ? LongestIdle : options.PollInterval, cancellationToken).ConfigureAwait(false);
    }
}
