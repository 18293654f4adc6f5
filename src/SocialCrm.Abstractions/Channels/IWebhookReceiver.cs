namespace SocialCrm.Channels;

/// <summary>Understands what a platform posts to the host.</summary>
/// <remarks>
/// <para>The core verifies, appends the delivery durably, answers, and only then parses; whatever is lost after the answer would be lost for ever.</para>
/// <para><b>Threading.</b> Both members are pure and fast: no I/O, no state, any number of threads at once. <see cref="Parse"/> may be called again for the same delivery, also after an update, and must say the same.</para>
/// <para><b>Secrets.</b> A connector without its secret must refuse to be built (options validation): nothing unsigned ever passes.
/// Compare with <see cref="System.Security.Cryptography.CryptographicOperations.FixedTimeEquals"/>, over the bytes as received, and take every active secret of a rotation.</para>
/// </remarks>
public interface IWebhookReceiver : IChannelConnector
{
    /// <summary>Tells whether the platform sent this, and whether there is something in it.</summary>
    WebhookVerdict Verify(WebhookRequest request);

    /// <summary>Reads a delivery that was verified before. One unreadable entry is <see cref="WebhookContent.Rejected"/> and stops none of its siblings.</summary>
    /// <exception cref="ChannelException">Nothing in it can be understood: the core keeps it as a dead letter with its bytes.</exception>
    WebhookContent Parse(WebhookEnvelope envelope);
}
