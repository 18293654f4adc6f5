namespace SocialCrm.Attribution;

/// <summary>Streams what every customer's records met, customer after customer.</summary>
/// <remarks>
/// Thread-safe; every enumeration sees one consistent state and holds no more than one customer in memory. Customers come in ascending
/// id (as <see cref="Guid.CompareTo(Guid)"/> orders them); one without touchpoints and conversions is left out. A record that waits for unification is left out until it
/// is decided. Implementations may read on the caller's thread. Errors: <see cref="SocialCrm.Storage.StoreException"/>.
/// </remarks>
public interface IJourneySource
{
    /// <summary>Streams timelines.</summary>
    IAsyncEnumerable<Timeline> ReadAsync(CancellationToken cancellationToken);
}
