using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

/// <summary>Adds what a test says other hosts have waiting.</summary>
internal sealed class WatchedCounts(IChannelCounts inner, WatchedStores stores) : IChannelCounts
{
    public async Task<IReadOnlyList<ConnectionCounts>> CountAsync(CancellationToken cancellationToken)
    {
        stores.OnCount();
        var counted = await inner.CountAsync(cancellationToken);
        return [.. counted.Concat(stores.Extra.Values).OrderBy(count => count.Connection.Value, StringComparer.Ordinal)];
    }
}
