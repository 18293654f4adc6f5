using SocialCrm.Storage;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

/// <summary>Leases in memory, shared by as many hosts as a test likes.</summary>
internal sealed class FakeLeases : ILeaseStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, StoreLease> held = [];

    /// <summary>Runs before a lease is given; may throw.</summary>
    public Action<LeaseRequest> OnAcquire { get; set; } = _ => { };

    public StoreLease? Find(string name)
    {
        lock (gate)
            return held.GetValueOrDefault(name);
    }

    /// <summary>Gives a lease to somebody else, whoever has it.</summary>
    public void Take(string name, DateTimeOffset until)
    {
        lock (gate)
            held[name] = new StoreLease(name, Guid.NewGuid(), (held.GetValueOrDefault(name)?.Fence ?? 0) + 1, until);
    }

    public Task<StoreLease?> AcquireAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        OnAcquire(request);
        lock (gate)
        {
            var current = held.GetValueOrDefault(request.Name);
            if (current is not null && current.Holder != request.Holder && current.Until > request.Now)
                return Task.FromResult<StoreLease?>(null);
            var fence = current is null ? 1 : current.Holder == request.Holder ? current.Fence : current.Fence + 1;
            return Task.FromResult<StoreLease?>(held[request.Name] = new StoreLease(request.Name, request.Holder, fence, request.Until));
        }
    }

    public Task ReleaseAsync(StoreLease lease, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (held.GetValueOrDefault(lease.Name)?.Holder == lease.Holder)
                held.Remove(lease.Name);
            return Task.CompletedTask;
        }
    }
}
