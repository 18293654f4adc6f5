namespace SocialCrm.Offers;

/// <summary>Is told what happened to offers, after it is durable.</summary>
/// <remarks>
/// At least once, oldest first, by one process at a time; an event that a handler throws on is told again later, to all of them. Added by
/// <c>AddOfferEventHandler&lt;T&gt;()</c>.
/// </remarks>
public interface IOfferEventHandler
{
    /// <summary>Takes note of an event.</summary>
    Task HandleAsync(OfferEvent told, CancellationToken cancellationToken);
}
