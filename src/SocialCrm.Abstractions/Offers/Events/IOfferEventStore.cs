namespace SocialCrm.Offers;

/// <summary>Keeps what happened until everybody was told. It was written in the transaction in which it happened.</summary>
/// <remarks>Thread-safe, also across processes. Errors: <see cref="SocialCrm.Storage.StoreException"/>.</remarks>
public interface IOfferEventStore
{
    /// <summary>The oldest events, at most so many; they stay until they are removed.</summary>
    Task<IReadOnlyList<OfferEvent>> ReadAsync(int most, CancellationToken cancellationToken);

    /// <summary>Removes events of which everybody was told.</summary>
    Task RemoveAsync(IReadOnlyList<OfferEvent> events, CancellationToken cancellationToken);
}
