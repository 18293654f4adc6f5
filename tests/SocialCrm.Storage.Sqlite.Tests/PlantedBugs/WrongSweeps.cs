using SocialCrm.Offers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>A sweep at another time, or that answers something else.</summary>
internal sealed class WrongSweeps(IOfferSweepStore sound, TimeSpan late, Func<int, int> answer) : IOfferSweepStore
{
    public async Task<int> SweepAsync(DateTimeOffset now, int most, CancellationToken cancellationToken) =>
        answer(await sound.SweepAsync(now + late, most, cancellationToken));
}
