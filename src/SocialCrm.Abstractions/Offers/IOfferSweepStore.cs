namespace SocialCrm.Offers;

/// <summary>Ends what nobody ended in time: holds, codes and whole campaigns' codes; what was held for them returns to the budgets.</summary>
/// <remarks>
/// Thread-safe, also across processes. It only tidies up: whether a code or a hold is still good is judged when it is used, so that a stopped sweep lets nothing through.
/// Errors: <see cref="SocialCrm.Storage.StoreException"/>.
/// </remarks>
public interface IOfferSweepStore
{
    /// <summary>Ends at most so many of each kind; answers how many it looked at, 0 when nothing is left to do.</summary>
    Task<int> SweepAsync(DateTimeOffset now, int most, CancellationToken cancellationToken);
}
