using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

/// <summary>Counts what the other fakes hold.</summary>
internal sealed class FakeCounts(FakeStores stores) : IChannelCounts
{
    public Task<IReadOnlyList<ConnectionCounts>> CountAsync(CancellationToken cancellationToken)
    {
        stores.OnCount();
        var envelopes = stores.Envelopes.Rows.Where(row => row is { IsSettled: false, IsDead: false }).Select(row => row.Envelope).ToList();
        var undispatched = stores.Dispatches.Rows.Where(row => !row.IsDead).Select(row => row.Interaction.Connection).ToList();
        var connections = envelopes.Select(envelope => envelope.Connection).Concat(undispatched).Concat(stores.Extra.Keys).Distinct();
        return Task.FromResult<IReadOnlyList<ConnectionCounts>>(
        [
            .. connections.Select(connection => stores.Extra.GetValueOrDefault(connection, new ConnectionCounts(connection)) with
            {
                Envelopes = envelopes.Count(envelope => envelope.Connection == connection),
                OldestEnvelopeAt = envelopes.Where(envelope => envelope.Connection == connection).Min(envelope => (DateTimeOffset?)envelope.ReceivedAt),
                Undispatched = undispatched.Count(waiting => waiting == connection),
            }),
        ]);
    }
}
