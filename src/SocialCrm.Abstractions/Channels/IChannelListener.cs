namespace SocialCrm.Channels;

/// <summary>Hears what happens while it happens, on a connection that is held open.</summary>
/// <remarks>
/// <para><b>Threading.</b> The core reads one connection from one place at a time.</para>
/// <para><b>Ordering and idempotence.</b> As <see cref="IChannelPoller"/>: from the same cursor at least the same interactions come again; nothing is skipped.</para>
/// <para><b>Durability.</b> The core stores a page with its cursor before it asks for the next, so a slow store slows the reading: do not buffer without bound.</para>
/// <para><b>Errors.</b> Throw <see cref="ChannelException"/> when the connection breaks; the core waits and begins again from the stored cursor. Ending without one means the same.</para>
/// </remarks>
public interface IChannelListener : IChannelConnector
{
    /// <summary>Pages as they come, from <paramref name="from"/> on, until cancelled. <see cref="ChannelPage.IsLast"/> is true when the stream has caught up.</summary>
    IAsyncEnumerable<ChannelPage> ListenAsync(ChannelCursor from, CancellationToken cancellationToken);
}
