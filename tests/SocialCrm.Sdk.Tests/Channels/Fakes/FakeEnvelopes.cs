using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

/// <summary>Deliveries in memory, with a door that a test can shut.</summary>
internal sealed class FakeEnvelopes : IEnvelopeStore, IDeliveryReplay
{
    private readonly Lock gate = new();
    private readonly List<Row> rows = [];

    /// <summary>Runs before an append; may wait or throw.</summary>
    public Func<Task> OnAppend { get; set; } = () => Task.CompletedTask;

    /// <summary>Runs before a lease; may throw.</summary>
    public Action OnLease { get; set; } = () => { };

    public int Leases { get; private set; }

    public IReadOnlyList<Row> Rows
    {
        get
        {
            lock (gate)
                return [.. rows];
        }
    }

    public async Task<bool> AppendAsync(WebhookEnvelope envelope, CancellationToken cancellationToken)
    {
        await OnAppend().WaitAsync(cancellationToken);
        lock (gate)
        {
            if (rows.Exists(row => row.Envelope.Connection == envelope.Connection && row.Envelope.DeliveryId == envelope.DeliveryId))
                return false;
            rows.Add(new Row(envelope with { Body = envelope.Body.ToArray() }));
            return true;
        }
    }

    public Task<IReadOnlyList<EnvelopeLease>> LeaseAsync(WorkClaim claim, CancellationToken cancellationToken)
    {
        OnLease();
        lock (gate)
        {
            Leases++;
            var due = rows.Where(row => row is { IsSettled: false, IsDead: false } && row.NextAt <= claim.Now && claim.Connections?.Contains(row.Envelope.Connection) != false)
                .Take(claim.Most).ToList();
            foreach (var row in due)
                (row.Token, row.NextAt, row.Attempts) = (Guid.NewGuid(), claim.Until, row.Attempts + 1);
            return Task.FromResult<IReadOnlyList<EnvelopeLease>>([.. due.Select(row => new EnvelopeLease(row.Envelope, row.Token, row.Attempts))]);
        }
    }

    public Task ReturnAsync(EnvelopeLease lease, WorkReturn work, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (Find(lease) is { } row)
                (row.Token, row.NextAt, row.IsDead, row.Reason) = (Guid.Empty, work.RetryAt ?? default, work.RetryAt is null, work.Reason);
            return Task.CompletedTask;
        }
    }

    public Task<int> ReplayAsync(ConnectionId connection, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var dead = rows.Where(row => row.IsDead && row.Envelope.Connection == connection).ToList();
            dead.ForEach(row => (row.IsDead, row.Attempts) = (false, 0));
            return Task.FromResult(dead.Count);
        }
    }

    /// <summary>False when the lease has passed on.</summary>
    public bool Settle(EnvelopeLease lease)
    {
        lock (gate)
        {
            if (Find(lease) is not { } row)
                return false;
            row.IsSettled = true;
            return true;
        }
    }

    private Row? Find(EnvelopeLease lease) => rows.Find(row => row.Token == lease.Token && lease.Token != Guid.Empty);

    internal sealed class Row(WebhookEnvelope envelope)
    {
        public WebhookEnvelope Envelope => envelope;

        public Guid Token { get; set; }

        public DateTimeOffset NextAt { get; set; }

        public int Attempts { get; set; }

        public bool IsSettled { get; set; }

        public bool IsDead { get; set; }

        public string? Reason { get; set; }
    }
}
