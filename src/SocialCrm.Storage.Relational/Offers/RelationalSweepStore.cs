using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalSweepStore(RelationalDatabase database, CampaignBook campaigns) : IOfferSweepStore
{
    public async Task<int> SweepAsync(DateTimeOffset now, int most, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return await RunAsync(lapses => lapses.EndHoldsAsync(now, most), cancellationToken).ConfigureAwait(false)
            + await RunAsync(lapses => lapses.EndCodesAsync(now, most), cancellationToken).ConfigureAwait(false)
            + await RunAsync(lapses => lapses.EndVersionsAsync(now, most), cancellationToken).ConfigureAwait(false);
    }

    private Task<int> RunAsync(Func<Lapses, Task<int>> turn, CancellationToken cancellationToken) =>
        database.WriteAsync(session => turn(new Lapses(session, campaigns, cancellationToken)), cancellationToken);
}
