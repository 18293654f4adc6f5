namespace SocialCrm.Channels;

/// <summary>Sends on a channel.</summary>
/// <remarks>
/// <para><b>Threading.</b> The core sends one message of a connection at a time; different connections run side by side.</para>
/// <para><b>Idempotence.</b> Attempts are repeated by the class that <see cref="OperationDescriptor.Idempotency"/> states. With <see cref="SendIdempotency.Native"/>,
/// hand <see cref="OutboundMessage.Id"/> to the platform and answer its "exists already" as <see cref="SendResult.Accepted"/>.</para>
/// <para><b>Errors.</b> What the platform said is a <see cref="SendResult"/>. When the answer is lost, answer <see cref="SendResult.Unknown"/>, or throw
/// <see cref="ChannelException"/> or <see cref="HttpRequestException"/>, which means the same unless the request surely never left. Never retry.</para>
/// </remarks>
public interface IChannelSender : IChannelConnector
{
    /// <summary>Makes one attempt.</summary>
    /// <param name="message">Within the limits that the descriptor states; the core has checked them.</param>
    /// <param name="cancellationToken">The host is stopping: give up the wait. The attempt then counts as one whose answer was lost.</param>
    Task<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken);
}
