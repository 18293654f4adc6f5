using System.Collections.Concurrent;
using SocialCrm.Storage;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

/// <summary>Who holds which lease.</summary>
internal sealed class LeaseWatch
{
    private readonly ConcurrentDictionary<string, StoreLease> held = new(StringComparer.Ordinal);

    /// <summary>Runs before a lease is given; may throw.</summary>
    public Action<LeaseRequest> OnAcquire { get; set; } = _ => { };

    public ILeaseStore? Store { get; set; }

    public StoreLease? Find(string name) => held.GetValueOrDefault(name);

    /// <summary>Gives a lease to somebody else, whoever has it: to one whose clock says that it has run out.</summary>
    public async Task TakeAsync(string name, DateTimeOffset until)
    {
        var after = (Find(name)?.Until ?? until) + TimeSpan.FromSeconds(1);
        Assert.NotNull(await Store!.AcquireAsync(new LeaseRequest(name, Guid.NewGuid(), after < until ? after : until.AddSeconds(-1), until), CancellationToken.None));
    }

    public void Acquired(StoreLease lease) => held[lease.Name] = lease;

    public void Released(StoreLease lease) => held.TryRemove(new KeyValuePair<string, StoreLease>(lease.Name, lease));
}
