namespace SocialCrm.Channels;

/// <summary>A receiver that must ask before it can tell, as where every sender signs with a key of its own that the sender's site hands out.</summary>
/// <remarks>
/// <para>
/// <see cref="IWebhookReceiver.Verify"/> stays without I/O: it answers <see cref="WebhookVerdict.Inquire"/> for what it cannot judge by what it knows, and the core
/// then asks here, so many at a time and not for long. Until it is answered, the sender waits and nothing is kept; when it cannot be answered, the sender is
/// told to come again.
/// </para>
/// <para><b>Threading.</b> Any number of threads at once. What was learned may be kept in memory within bounds, so that the next request is judged without asking.</para>
/// <para><b>Abuse.</b> Anybody may post anything: refuse in <see cref="IWebhookReceiver.Verify"/> whatever needs no question, and ask through <see cref="IChannelNetwork"/> only.</para>
/// </remarks>
public interface IWebhookInquirer : IWebhookReceiver
{
    /// <summary>Judges a request that <see cref="IWebhookReceiver.Verify"/> could not; never <see cref="WebhookVerdict.Inquire"/> again.</summary>
    /// <remarks>A platform that wants to be told something before its delivery counts as taken is told here: should that fail, the delivery comes again.</remarks>
    /// <exception cref="ChannelException">It cannot be told now: the sender is asked to repeat the delivery.</exception>
    Task<WebhookVerdict> InquireAsync(WebhookRequest request, CancellationToken cancellationToken);
}
