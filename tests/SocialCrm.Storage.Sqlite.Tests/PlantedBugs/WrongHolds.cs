using SocialCrm.Offers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>A hold store that does some things in a way of its own.</summary>
internal sealed class WrongHolds(IHoldStore sound) : IHoldStore
{
    public Func<IReadOnlyList<HoldAttempt>, CancellationToken, Task<IReadOnlyList<HoldOutcome>>> Hold { get; init; } = sound.HoldAsync;

    public Func<CaptureAttempt, CaptureAttempt> Taken { get; init; } = attempt => attempt;

    public Task<IReadOnlyList<HoldOutcome>> HoldAsync(IReadOnlyList<HoldAttempt> attempts, CancellationToken cancellationToken) => Hold(attempts, cancellationToken);

    public Task<IReadOnlyList<LedgerOutcome>> CaptureAsync(IReadOnlyList<CaptureAttempt> attempts, CancellationToken cancellationToken) =>
        sound.CaptureAsync([.. attempts.Select(Taken)], cancellationToken);

    public Task<IReadOnlyList<HoldOutcome>> ReleaseAsync(IReadOnlyList<ReleaseAttempt> attempts, CancellationToken cancellationToken) =>
        sound.ReleaseAsync(attempts, cancellationToken);
}
