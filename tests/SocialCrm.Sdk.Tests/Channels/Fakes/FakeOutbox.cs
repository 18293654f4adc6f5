using System.Collections.Concurrent;
using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

/// <summary>The outbox in memory.</summary>
internal sealed class FakeOutbox : IOutboxStore, IOutboxReader, IOutboxResolution
{
    private readonly Lock gate = new();
    private readonly List<Row> rows = [];

    /// <summary>Runs before a message is found by its key; lets a test put in another at the same time.</summary>
    public Action OnFind { get; set; } = () => { };

    /// <summary>What every settlement said, in order.</summary>
    public ConcurrentQueue<OutboxSettlement> Settlements { get; } = new();

    public int Count
    {
        get
        {
            lock (gate)
                return rows.Count;
        }
    }

    public OutboxEntry Only
    {
        get
        {
            lock (gate)
                return Assert.Single(rows).Entry;
        }
    }

    public Task<OutboxEntry> AddAsync(OutboundMessage message, string key, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (rows.Find(other => other.Key == key && other.Entry.Message.Connection == message.Connection) is { } earlier)
                return Task.FromResult(earlier.Entry);
            var row = new Row(key, new OutboxEntry(message, OutboxState.Waiting, 0) { NextAttemptAt = message.CreatedAt });
            rows.Add(row);
            return Task.FromResult(row.Entry);
        }
    }

    public Task<IReadOnlyList<OutboxLease>> LeaseAsync(WorkClaim claim, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            foreach (var row in rows.Where(row => row.Token is not null && row.LeasedUntil <= claim.Now))
                (row.Token, row.Entry) = (null, row.Entry with { Message = row.Entry.Message with { MayHaveArrived = true }, NextAttemptAt = claim.Now });
            var leases = new List<OutboxLease>();
            foreach (var row in rows.Where(row => row.Entry.State == OutboxState.Waiting && row.Entry.NextAttemptAt <= claim.Now))
            {
                var connection = row.Entry.Message.Connection;
                if (claim.Connections?.Contains(connection) == false || rows.Exists(other => other.Token is not null && other.Entry.Message.Connection == connection))
                    continue;
                (row.Token, row.LeasedUntil, row.Entry) = (Guid.NewGuid(), claim.Until, row.Entry with { Attempts = row.Entry.Attempts + 1 });
                leases.Add(new OutboxLease(row.Entry.Message, row.Token.Value, row.Entry.Attempts));
            }

            return Task.FromResult<IReadOnlyList<OutboxLease>>(leases);
        }
    }

    public Task<bool> SettleAsync(OutboxLease lease, OutboxSettlement settlement, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (rows.Find(row => row.Token == lease.Token) is not { } row)
                return Task.FromResult(false);
            row.Token = null;
            Settle(row, settlement);
            return Task.FromResult(true);
        }
    }

    public Task<bool> ResolveAsync(OutboxMessageId id, OutboxSettlement settlement, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (rows.Find(row => row.Entry.Message.Id == id) is not { Entry.State: OutboxState.Unknown } row)
                return Task.FromResult(false);
            Settle(row, settlement);
            return Task.FromResult(true);
        }
    }

    public Task<OutboxEntry?> FindAsync(OutboxMessageId id, CancellationToken cancellationToken)
    {
        lock (gate)
            return Task.FromResult(rows.Find(row => row.Entry.Message.Id == id)?.Entry);
    }

    public Task<OutboxEntry?> FindAsync(ConnectionId connection, string key, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var found = rows.Find(row => row.Key == key && row.Entry.Message.Connection == connection)?.Entry;
            OnFind();
            return Task.FromResult(found);
        }
    }

    public IAsyncEnumerable<OutboxEntry> ReadAsync(ConnectionId? connection, OutboxState? state, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return rows.Select(row => row.Entry).Where(entry => (connection is null || entry.Message.Connection == connection) && (state is null || entry.State == state))
                .ToList().ToAsyncEnumerable();
        }
    }

    private void Settle(Row row, OutboxSettlement settlement)
    {
        row.Entry = row.Entry with
        {
            State = settlement.State,
            NextAttemptAt = settlement.NextAttemptAt,
            ExternalId = settlement.ExternalId,
            Link = settlement.Link,
            Reason = settlement.Reason,
            SettledAt = settlement.At,
            Message = row.Entry.Message with { MayHaveArrived = settlement.MayHaveArrived },
        };
        Settlements.Enqueue(settlement);
    }

    private sealed class Row(string key, OutboxEntry entry)
    {
        public string Key => key;

        public OutboxEntry Entry { get; set; } = entry;

        public Guid? Token { get; set; }

        public DateTimeOffset LeasedUntil { get; set; }
    }
}
