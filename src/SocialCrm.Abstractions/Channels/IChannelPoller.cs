namespace SocialCrm.Channels;

/// <summary>Reads what happened since a cursor, a page at a time.</summary>
/// <remarks>
/// <para><b>Threading.</b> The core polls one connection from one place at a time; different connections run side by side.</para>
/// <para><b>Ordering and idempotence.</b> Polling twice from the same cursor must return at least the same interactions again,
/// in any order; repeats are expected and dropped by the core. Nothing may be skipped: where the platform's order has ties,
/// overlap rather than risk a gap.</para>
/// <para><b>Durability.</b> The core stores a page and its <see cref="ChannelPage.Next"/> cursor in one transaction. It may ask for one
/// page ahead while it stores the one before; a crash then repeats pages and loses none.</para>
/// <para><b>Errors.</b> Throw <see cref="ChannelException"/> when the page cannot be had. One unreadable row or message is not an
/// error: return it among <see cref="ChannelPage.Rejected"/> and carry on.</para>
/// </remarks>
public interface IChannelPoller : IChannelConnector
{
    /// <summary>Reads one page that begins at <paramref name="from"/>.</summary>
    /// <param name="from">Where to begin: <see cref="ChannelCursor.Start"/>, or a cursor this poller returned before, possibly by an older version of it.</param>
    /// <param name="cancellationToken">Ends the wait; nothing of the page is stored then.</param>
    Task<ChannelPage> PollAsync(ChannelCursor from, CancellationToken cancellationToken);
}
