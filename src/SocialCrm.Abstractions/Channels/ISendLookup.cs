namespace SocialCrm.Channels;

/// <summary>Finds what an earlier attempt left on a platform that does not tell repetitions by itself.</summary>
/// <remarks>Needed by operations of class <see cref="SendIdempotency.LookUp"/>. Threading and errors as <see cref="IChannelSender"/>.</remarks>
public interface ISendLookup : IChannelSender
{
    /// <summary>The message as the platform has it, or null when it surely did not arrive.</summary>
    /// <exception cref="ChannelException">It cannot be told now; the core asks again later and does not repeat the message.</exception>
    Task<SendResult.Accepted?> FindAsync(OutboundMessage message, CancellationToken cancellationToken);
}
