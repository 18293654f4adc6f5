using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

/// <summary>What waits for the handlers, in memory.</summary>
internal sealed class FakeDispatches : IDispatchStore
{
    private readonly Lock gate = new();
    private readonly List<Row> rows = [];

    /// <summary>Runs before something is struck off; may throw.</summary>
    public Action OnComplete { get; set; } = () => { };

    public IReadOnlyList<Row> Rows
    {
        get
        {
            lock (gate)
                return [.. rows];
        }
    }

    public void Add(IEnumerable<Interaction> interactions)
    {
        lock (gate)
            rows.AddRange(interactions.Select(interaction => new Row(interaction)));
    }

    public Task<IReadOnlyList<DispatchLease>> LeaseAsync(WorkClaim claim, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var due = rows.Where(row => !row.IsDead && row.NextAt <= claim.Now && claim.Connections?.Contains(row.Interaction.Connection) != false)
                .Take(claim.Most).ToList();
            foreach (var row in due)
                (row.Token, row.NextAt, row.Attempts) = (Guid.NewGuid(), claim.Until, row.Attempts + 1);
            return Task.FromResult<IReadOnlyList<DispatchLease>>([.. due.Select(row => new DispatchLease(row.Interaction, row.Token, row.Attempts))]);
        }
    }

    public Task CompleteAsync(IReadOnlyList<DispatchLease> leases, CancellationToken cancellationToken)
    {
        OnComplete();
        lock (gate)
        {
            var tokens = leases.Select(lease => lease.Token).ToHashSet();
            rows.RemoveAll(row => tokens.Contains(row.Token));
            return Task.CompletedTask;
        }
    }

    public Task ReturnAsync(IReadOnlyList<DispatchLease> leases, WorkReturn work, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var tokens = leases.Select(lease => lease.Token).ToHashSet();
            foreach (var row in rows.Where(row => tokens.Contains(row.Token)))
                (row.Token, row.NextAt, row.IsDead, row.Reason) = (Guid.NewGuid(), work.RetryAt ?? default, work.RetryAt is null, work.Reason);
            return Task.CompletedTask;
        }
    }

    internal sealed class Row(Interaction interaction)
    {
        public Interaction Interaction => interaction;

        public Guid Token { get; set; } = Guid.NewGuid();

        public DateTimeOffset NextAt { get; set; }

        public int Attempts { get; set; }

        public bool IsDead { get; set; }

        public string? Reason { get; set; }
    }
}
