using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

/// <summary>What waits for the handlers.</summary>
internal sealed class DispatchWatch
{
    private readonly Lock gate = new();
    private readonly HashSet<(ConnectionId, string, string)> known = [];
    private readonly List<WatchedDispatch> rows = [];

    /// <summary>Runs before something is struck off; may throw.</summary>
    public Action OnComplete { get; set; } = () => { };

    public IReadOnlyList<WatchedDispatch> Rows
    {
        get
        {
            lock (gate)
                return [.. rows];
        }
    }

    public void Added(IEnumerable<Interaction> interactions)
    {
        lock (gate)
            rows.AddRange(interactions.Where(interaction => known.Add((interaction.Connection, interaction.ExternalId, interaction.Version))).Select(interaction => new WatchedDispatch(interaction)));
    }

    public void Leased(IReadOnlyList<DispatchLease> leases, DateTimeOffset until)
    {
        Added(leases.Select(lease => lease.Interaction)); // The workers may have taken it before its append was seen to end.
        foreach (var lease in leases)
            Change(row => Is(row, lease.Interaction), row => (row.Token, row.NextAt, row.Attempts) = (lease.Token, until, lease.Attempt));
    }

    public void Completed(IReadOnlyList<DispatchLease> leases)
    {
        var tokens = leases.Select(lease => (lease.Token, lease.Interaction.ExternalId)).ToHashSet();
        lock (gate)
            rows.RemoveAll(row => tokens.Contains((row.Token, row.Interaction.ExternalId)));
    }

    public void Returned(IReadOnlyList<DispatchLease> leases, WorkReturn work)
    {
        foreach (var lease in leases)
            Change(row => Is(row, lease.Interaction) && row.Token == lease.Token, row => (row.NextAt, row.IsDead, row.Reason) = (work.RetryAt ?? default, work.RetryAt is null, work.Reason));
    }

    private static bool Is(WatchedDispatch row, Interaction interaction) =>
        row.Interaction.Connection == interaction.Connection && row.Interaction.ExternalId == interaction.ExternalId && row.Interaction.Version == interaction.Version;

    private void Change(Predicate<WatchedDispatch> which, Action<WatchedDispatch> change)
    {
        lock (gate)
            rows.FindAll(which).ForEach(change);
    }
}
