namespace SocialCrm.Offers;

/// <summary>Keeps holdouts and their ramps.</summary>
/// <remarks>Thread-safe, also across processes. Durable when a call returns. Errors: <see cref="SocialCrm.Storage.StoreException"/>.</remarks>
public interface IHoldoutStore
{
    /// <summary>Defines a holdout, or changes the share of one. Of two hosts that do it at once, one after the other decides.</summary>
    Task<DefineOutcome> DefineAsync(Holdout holdout, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>A holdout, or null when there is none.</summary>
    Task<HoldoutStatus?> FindAsync(HoldoutId holdout, CancellationToken cancellationToken);

    /// <summary>Streams every holdout, ordered by the UTF-8 bytes of its id.</summary>
    IAsyncEnumerable<HoldoutStatus> ReadAsync(CancellationToken cancellationToken);
}
