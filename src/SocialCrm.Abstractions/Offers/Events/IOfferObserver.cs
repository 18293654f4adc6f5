namespace SocialCrm.Offers;

/// <summary>Is told what happened to offers, after it is durable.</summary>
/// <remarks>
/// At least once, by one process at a time, oldest first but for those that wait: an event that a handler throws on is told again later, to all handlers, after
/// a pause that grows to an hour, and the others do not wait for it. Added by <c>AddOfferObserver&lt;T&gt;()</c>.
/// </remarks>
public interface IOfferObserver
{
    /// <summary>Takes note of an event.</summary>
    Task HandleAsync(OfferEvent told, CancellationToken cancellationToken);
}
