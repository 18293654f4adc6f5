using SocialCrm.Offers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>An event store that does some things in a way of its own.</summary>
internal sealed class WrongOfferEvents(IOfferEventStore sound) : IOfferEventStore
{
    public Func<IReadOnlyList<OfferEvent>, IReadOnlyList<OfferEvent>> Show { get; init; } = events => events;

    public Func<OfferEvent, DateTimeOffset, CancellationToken, Task> Postpone { get; init; } = sound.PostponeAsync;

    public async Task<IReadOnlyList<OfferEvent>> ReadAsync(DateTimeOffset now, int most, CancellationToken cancellationToken) =>
        Show(await sound.ReadAsync(now, most, cancellationToken));

    public Task RemoveAsync(IReadOnlyList<OfferEvent> events, CancellationToken cancellationToken) => sound.RemoveAsync(events, cancellationToken);

    public Task PostponeAsync(OfferEvent postponed, DateTimeOffset until, CancellationToken cancellationToken) => Postpone(postponed, until, cancellationToken);
}
