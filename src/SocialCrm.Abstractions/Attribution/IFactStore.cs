namespace SocialCrm.Attribution;

/// <summary>Keeps touchpoints and conversions.</summary>
/// <remarks>
/// Thread-safe, also across processes. A batch is durable when a call returns, and none of it is visible when it throws. Unique keys
/// refuse duplicates, so that a batch may be sent again. Errors: <see cref="SocialCrm.Storage.StoreException"/>.
/// A fact may come before its source record; it counts from when the record is there. Facts of the records of erased people are refused: they are
/// not stored, and are counted as <see cref="AppendOutcome.Suppressed"/>.
/// </remarks>
public interface IFactStore
{
    /// <summary>Stores touchpoints; one that is stored already stays as it is.</summary>
    Task<AppendOutcome> AppendAsync(IReadOnlyList<Touchpoint> touchpoints, CancellationToken cancellationToken);

    /// <summary>Stores conversions; one that is stored already stays as it is.</summary>
    Task<AppendOutcome> AppendAsync(IReadOnlyList<Conversion> conversions, CancellationToken cancellationToken);
}
