using SocialCrm.Attribution;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>A journey source that changes every timeline.</summary>
internal sealed class WrongJourneys(IJourneySource sound, Func<Timeline, Timeline> change) : IJourneySource
{
    public IAsyncEnumerable<Timeline> ReadAsync(CancellationToken cancellationToken) => sound.ReadAsync(cancellationToken).Select(change);
}
