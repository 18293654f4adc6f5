using SocialCrm.Offers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>An exposure store that does some things in a way of its own.</summary>
internal sealed class WrongExposures(IExposureStore sound) : IExposureStore
{
    public Func<IReadOnlyList<ExposureAttempt>, CancellationToken, Task<IReadOnlyList<ExposureOutcome>>> Expose { get; init; } = sound.ExposeAsync;

    public Func<HoldoutExposure, bool> IsShown { get; init; } = _ => true;

    public Func<HoldoutCounts, HoldoutCounts> Count { get; init; } = counts => counts;

    public Task<IReadOnlyList<ExposureOutcome>> ExposeAsync(IReadOnlyList<ExposureAttempt> attempts, CancellationToken cancellationToken) =>
        Expose(attempts, cancellationToken);

    public IAsyncEnumerable<HoldoutExposure> ReadAsync(HoldoutId holdout, CancellationToken cancellationToken) =>
        sound.ReadAsync(holdout, cancellationToken).Where(IsShown);

    public async Task<HoldoutCounts> CountAsync(HoldoutId holdout, CancellationToken cancellationToken) =>
        Count(await sound.CountAsync(holdout, cancellationToken));
}
