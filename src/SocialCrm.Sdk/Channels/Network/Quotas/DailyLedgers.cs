using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace SocialCrm.Channels;

/// <summary>The ledgers of the connections whose descriptor states a quota for the day; those that state the same account share one.</summary>
/// <remarks>Connectors are looked up when the first request is made: they are built with the network in their hands.</remarks>
internal sealed class DailyLedgers(IServiceProvider services, TimeProvider time)
{
    private readonly ConcurrentDictionary<(string Owner, bool IsShared), DailyLedger> ledgers = new();

    public DailyLedger? Of(ConnectionId connection)
    {
        if (services.GetRequiredService<ConnectorSet>().Find<IChannelConnector>(connection)?.Descriptor is not { DailyQuota: { } quota } descriptor)
            return null;
        var owner = quota.Account is { } account ? ($"{descriptor.Channel}/{account}", true) : (connection.Value, false);
        return ledgers.GetOrAdd(owner, _ => new DailyLedger(quota, time));
    }
}
