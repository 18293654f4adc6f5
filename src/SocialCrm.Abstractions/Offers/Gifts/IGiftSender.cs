namespace SocialCrm.Offers;

/// <summary>Brings gifts to their recipients: by mail, by a message of the Channels room, or as the host likes.</summary>
/// <remarks>
/// Set by <c>UseGiftSender&lt;T&gt;()</c>. May be asked again for the same gift, by the same token, when the process ended before the gift was marked as sent.
/// An outbox keeps the text of its messages until they are purged: put a link in it that asks who follows it, rather than the token alone.
/// </remarks>
public interface IGiftSender
{
    /// <summary>Sends a gift; throws what it likes when it could not, and the gift is not marked then.</summary>
    Task SendAsync(GiftDelivery delivery, CancellationToken cancellationToken);
}
