namespace SocialCrm.Offers;

/// <summary>Reserves codes for orders while they are paid.</summary>
/// <remarks>
/// Threading, atomicity, idempotence and errors are those of <see cref="IGrantStore"/>. A code has at most one active hold, and a hold ends once.
/// Whether one has expired is judged when something is written, so that one whose time is over holds nothing up, also where nothing sweeps.
/// </remarks>
public interface IHoldStore
{
    /// <summary>Decides holds, in order.</summary>
    Task<IReadOnlyList<HoldOutcome>> HoldAsync(IReadOnlyList<HoldAttempt> attempts, CancellationToken cancellationToken);

    /// <summary>Redeems what holds reserve, in order.</summary>
    Task<IReadOnlyList<LedgerOutcome>> CaptureAsync(IReadOnlyList<CaptureAttempt> attempts, CancellationToken cancellationToken);

    /// <summary>Ends holds without using the codes, in order.</summary>
    Task<IReadOnlyList<HoldOutcome>> ReleaseAsync(IReadOnlyList<ReleaseAttempt> attempts, CancellationToken cancellationToken);
}
