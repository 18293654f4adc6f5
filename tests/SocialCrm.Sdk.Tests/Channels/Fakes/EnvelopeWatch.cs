using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

/// <summary>What became of deliveries, and a door that a test can shut.</summary>
internal sealed class EnvelopeWatch
{
    private readonly Lock gate = new();
    private readonly List<WatchedDelivery> rows = [];

    /// <summary>Runs before an append; may wait or throw.</summary>
    public Func<Task> OnAppend { get; set; } = () => Task.CompletedTask;

    /// <summary>Runs before a lease; may throw.</summary>
    public Action OnLease { get; set; } = () => { };

    public IReadOnlyList<WatchedDelivery> Rows
    {
        get
        {
            lock (gate)
                return [.. rows];
        }
    }

    public void Appended(WebhookEnvelope envelope)
    {
        lock (gate)
        {
            // The workers may have taken it before its append was seen to end.
            if (!rows.Exists(row => Is(row, envelope)))
                rows.Add(new WatchedDelivery(envelope with { Body = envelope.Body.ToArray() }));
        }
    }

    public void Leased(IReadOnlyList<EnvelopeLease> leases)
    {
        foreach (var lease in leases)
        {
            Appended(lease.Envelope);
            Change(row => Is(row, lease.Envelope), row => (row.Token, row.Attempts) = (lease.Token, lease.Attempt));
        }
    }

    public void Returned(EnvelopeLease lease, WorkReturn work) =>
        Change(row => row.Token == lease.Token && Is(row, lease.Envelope), row => (row.Token, row.IsDead, row.Reason) = (Guid.Empty, work.RetryAt is null, work.Reason));

    public void Settled(EnvelopeLease lease) => Change(row => row.Token == lease.Token && Is(row, lease.Envelope), row => row.IsSettled = true);

    public void Replayed(ConnectionId connection) =>
        Change(row => row.IsDead && row.Envelope.Connection == connection, row => (row.IsDead, row.Attempts) = (false, 0));

    private static bool Is(WatchedDelivery row, WebhookEnvelope envelope) =>
        row.Envelope.Connection == envelope.Connection && row.Envelope.DeliveryId == envelope.DeliveryId;

    private void Change(Predicate<WatchedDelivery> which, Action<WatchedDelivery> change)
    {
        lock (gate)
            rows.FindAll(which).ForEach(change);
    }
}
