using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Storage;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="ILeaseStore"/> keeps to.</summary>
public abstract class LeaseStoreSuite : StoreSuite
{
    private const string Name = "poll:plaza:eu";
    private static readonly Guid Ada = Guid.NewGuid();
    private static readonly Guid Bob = Guid.NewGuid();

    /// <summary>Takes the harness of the store under test.</summary>
    protected LeaseStoreSuite(StoreHarness harness)
        : base(harness)
    {
    }

    private ILeaseStore Leases => Store.GetRequiredService<ILeaseStore>();

    /// <summary>One holder at a time, each name by itself, also after the store was closed.</summary>
    [SkippableFact]
    public virtual async Task One_holds_at_a_time()
    {
        var ada = await Leases.AcquireAsync(Ask(Ada, 0), Token);
        await CloseAsync();

        Assert.NotNull(ada);
        Assert.Equal((Name, Ada, Sample.Noon.AddSeconds(60)), (ada.Name, ada.Holder, ada.Until));
        Assert.Null(await Leases.AcquireAsync(Ask(Bob, 59), Token));
        Assert.NotNull(await Leases.AcquireAsync(Ask(Bob, 59) with { Name = "poll:plaza:us" }, Token));
        Assert.NotNull(await Leases.AcquireAsync(Ask(Bob, 60), Token));
        Assert.Null(await Leases.AcquireAsync(Ask(Ada, 61), Token));
    }

    /// <summary>The holder extends its lease under the same fence.</summary>
    [SkippableFact]
    public virtual async Task The_holder_extends()
    {
        var first = await Leases.AcquireAsync(Ask(Ada, 0), Token);
        var extended = await Leases.AcquireAsync(Ask(Ada, 30), Token);

        Assert.Equal(first!.Fence, extended!.Fence);
        Assert.Null(await Leases.AcquireAsync(Ask(Bob, 89), Token));
        Assert.NotNull(await Leases.AcquireAsync(Ask(Bob, 90), Token));
    }

    /// <summary>The fence grows with every change of holder, also when a lease was given back before its time.</summary>
    [SkippableFact]
    public virtual async Task The_fence_grows_with_every_change_of_holder()
    {
        var fences = new List<long>();
        foreach (var (holder, second) in new[] { (Ada, 0), (Bob, 60), (Ada, 120) })
            fences.Add((await Leases.AcquireAsync(Ask(holder, second), Token))!.Fence);
        var held = await Leases.AcquireAsync(Ask(Ada, 121), Token);
        await Leases.ReleaseAsync(held!, Token);
        var next = await Leases.AcquireAsync(Ask(Bob, 122), Token);
        Assert.NotNull(next);
        fences.Add(next.Fence);

        Assert.Equal(fences.Distinct().Order(), fences);
    }

    /// <summary>Giving back a lease that has passed on takes nothing from its present holder.</summary>
    [SkippableFact]
    public virtual async Task A_lease_that_has_passed_on_cannot_be_given_back()
    {
        var late = await Leases.AcquireAsync(Ask(Ada, 0), Token);
        await Leases.AcquireAsync(Ask(Bob, 60), Token);

        await Leases.ReleaseAsync(late!, Token);

        Assert.Null(await Leases.AcquireAsync(Ask(Ada, 61), Token));
    }

    /// <summary>Of many that ask at once one gets it.</summary>
    [SkippableFact]
    public virtual async Task Of_many_that_ask_at_once_one_gets_it()
    {
        var other = (Harness.IsShared ? Open() : Store).GetRequiredService<ILeaseStore>();
        for (var round = 0; round < 5; round++)
        {
            var second = round * 60;

            var leases = await Race.RunAsync(Race.Threads, thread => (thread % 2 == 0 ? Leases : other).AcquireAsync(Ask(Guid.NewGuid(), second), Token));

            Assert.Single(leases, lease => lease is not null);
        }
    }

    private static LeaseRequest Ask(Guid holder, int second) => new(Name, holder, Sample.Noon.AddSeconds(second), Sample.Noon.AddSeconds(second + 60));
}
