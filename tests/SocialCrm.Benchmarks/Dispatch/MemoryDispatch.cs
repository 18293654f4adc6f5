using SocialCrm.Channels;
using SocialCrm.Storage;

namespace SocialCrm.Benchmarks.Dispatch;

/// <summary>Interactions that wait in memory, so that what is measured is the engine and not a database.</summary>
/// <remarks>
/// It stays beside the rule that there is no second implementation of the stores in memory, because it is none: it hands out, once, what was laid ready
/// before the clock started, takes nothing in and gives nothing back. What must hold of a store is measured and tested on SQLite.
/// </remarks>
internal sealed class MemoryDispatch : IDispatchStore, IChannelCounts, ILeaseStore, IStoreSchema
{
    private readonly Dictionary<ConnectionId, ArraySegment<DispatchLease>> waiting;
    private readonly Lock gate = new();

    public MemoryDispatch(IReadOnlyList<ConnectionId> connections, int interactions)
    {
        var each = interactions / connections.Count;
        waiting = connections.ToDictionary(
            connection => connection,
            connection => new ArraySegment<DispatchLease>([.. Enumerable.Range(0, each).Select(number => new DispatchLease(Interaction(connection, number), Guid.NewGuid(), 1))]));
    }

    public static Interaction Interaction(ConnectionId connection, int number) => new()
    {
        Connection = connection,
        ExternalId = $"at://did:plc:z72i7hdynmk6r22z27h6tvur/app.bsky.feed.post/{number}",
        Author = new Account(new ChannelId("bench"), $"did:plc:{number % 1_000}", $"person{number % 1_000}.example"),
        Kind = InteractionKind.Mention,
        OccurredAt = DateTimeOffset.UnixEpoch.AddSeconds(number),
        Text = "The new pistachio flavour is wonderful, but the queue at the shop was long today",
    };

    public Task EnsureAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IReadOnlyList<DispatchLease>> LeaseAsync(WorkClaim claim, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            foreach (var connection in claim.Connections!)
            {
                var left = waiting[connection];
                if (left.Count == 0)
                    continue;
                var taken = left[..Math.Min(claim.Most, left.Count)];
                waiting[connection] = left[taken.Count..];
                return Task.FromResult<IReadOnlyList<DispatchLease>>(taken);
            }
        }

        return Task.FromResult<IReadOnlyList<DispatchLease>>([]);
    }

    public Task CompleteAsync(IReadOnlyList<DispatchLease> leases, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task ReturnAsync(IReadOnlyList<DispatchLease> leases, WorkReturn work, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("The handler failed.");

    public Task<IReadOnlyList<ConnectionCounts>> CountAsync(CancellationToken cancellationToken)
    {
        lock (gate)
            return Task.FromResult<IReadOnlyList<ConnectionCounts>>([.. waiting.Select(left => new ConnectionCounts(left.Key) { Undispatched = left.Value.Count })]);
    }

    public Task<StoreLease?> AcquireAsync(LeaseRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<StoreLease?>(new StoreLease(request.Name, request.Holder, 1, request.Until));

    public Task ReleaseAsync(StoreLease lease, CancellationToken cancellationToken) => Task.CompletedTask;
}
