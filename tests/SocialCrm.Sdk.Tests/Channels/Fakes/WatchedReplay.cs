using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

internal sealed class WatchedReplay(IDeliveryReplay inner, EnvelopeWatch watch) : IDeliveryReplay
{
    public async Task<int> ReplayAsync(ConnectionId connection, CancellationToken cancellationToken)
    {
        var replayed = await inner.ReplayAsync(connection, cancellationToken);
        watch.Replayed(connection);
        return replayed;
    }
}
