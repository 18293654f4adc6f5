namespace SocialCrm.Offers;

/// <summary>Keeps what happened until everybody was told. It was written in the transaction in which it happened.</summary>
/// <remarks>Thread-safe, also across processes. Errors: <see cref="SocialCrm.Storage.StoreException"/>.</remarks>
public interface IOfferEventStore
{
    /// <summary>The oldest events that are due, at most so many; they stay until they are removed.</summary>
    Task<IReadOnlyList<OfferEvent>> ReadAsync(DateTimeOffset now, int most, CancellationToken cancellationToken);

    /// <summary>Removes events of which everybody was told.</summary>
    Task RemoveAsync(IReadOnlyList<OfferEvent> events, CancellationToken cancellationToken);

    /// <summary>Lets an event wait, because somebody could not be told of it; counts that.</summary>
    Task PostponeAsync(OfferEvent postponed, DateTimeOffset until, CancellationToken cancellationToken);
}
