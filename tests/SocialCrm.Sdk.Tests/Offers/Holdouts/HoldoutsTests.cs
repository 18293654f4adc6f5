using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Attribution;
using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Sdk.Tests.Offers;

public sealed class HoldoutsTests : IAsyncLifetime
{
    private static readonly HoldoutId Everybody = new("everybody-2026");

    private readonly DeskOnSqlite desk = new();

    private Holdouts Holdouts => desk.Services.GetRequiredService<Holdouts>();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => desk.CloseAsync();

    [Fact]
    public async Task A_holdout_is_defined_exposed_and_told_as_lift()
    {
        var holdouts = Holdouts;
        var fans = await KnowAsync(200);

        await holdouts.DefineAsync(new Holdout { Id = Everybody, Salt = "everybody, from 2026 on", Share = 0.5 });
        var letters = new List<SourceRecordId>();
        foreach (var fan in fans)
        {
            if (await holdouts.ExposeAsync(Everybody, fan) is ExposureOutcome.Decided { Decision.Arm: HoldoutArm.Treated })
                letters.Add(fan);
        }

        var bought = fans.Where((fan, at) => at % (letters.Contains(fan) ? 4 : 8) == 0).ToHashSet();

        var people = await holdouts.ExposuresAsync(Everybody).Where(exposure => !exposure.IsContaminated).ToListAsync();
        var (treated, heldOut) = (Of(HoldoutArm.Treated), Of(HoldoutArm.HeldOut));
        var lift = ProportionLift.Between(treated, heldOut);

        ProportionSample Of(HoldoutArm arm) => new(
            people.Count(exposure => exposure.Arm == arm), people.Count(exposure => exposure.Arm == arm && bought.Contains(exposure.Record)));

        Assert.Equal(new HoldoutCounts(treated.People, heldOut.People, 0), await holdouts.CountAsync(Everybody));
        Assert.Equal((200, letters.Count), (people.Count, treated.People));
        Assert.InRange(lift.Difference.Value, lift.Difference.Low, lift.Difference.High);
        Assert.All(people, exposure => Assert.Equal(desk.Clock.GetUtcNow(), exposure.At));
    }

    [Fact]
    public async Task A_known_population_is_held_to_one_person_in_each_stratum_through_every_ramp()
    {
        await Holdouts.DefineAsync(Holdout(0.1));
        var customers = await CustomersAsync(await KnowAsync(53));
        var before = new HashSet<CustomerId>();

        var outcome = await Holdouts.AssignAsync(Everybody, Population(customers));

        Assert.Equal(new AssignmentOutcome.Assigned(53, 0), outcome);
        foreach (var share in new[] { 0, 0.1, 0.25, 0.5, 0.9, 1 })
        {
            await Holdouts.DefineAsync(Holdout(share));
            var held = await HeldOutAsync(customers);
            Assert.Equal((int)Math.Round(share * 53), held.Count);
            foreach (var stratum in customers.Index().GroupBy(customer => Stratum(customer.Index)))
                Assert.InRange(stratum.Count(customer => held.Contains(customer.Item)) - (share * stratum.Count()), -0.999999, 0.999999);
            Assert.Superset(before, held);
            before = held;
        }
    }

    [Fact]
    public async Task A_population_is_assigned_once_and_whoever_comes_later_is_derived()
    {
        await Holdouts.DefineAsync(Holdout(0.3));
        var customers = await CustomersAsync(await KnowAsync(10));
        await Holdouts.AssignAsync(Everybody, Population(customers));

        var again = await Holdouts.AssignAsync(Everybody, Population([customers[0]]));
        var late = await desk.KnowAsync("crm", "late");
        await desk.Unifier.UnifyAsync();

        Assert.Equal(new AssignmentOutcome.AlreadyAssigned(10), again);
        Assert.Equal(10, (await Holdouts.StatusAsync(Everybody))!.Assigned);
        Assert.Equal(HoldoutBasis.Stored, (await Holdouts.ArmOfAsync(Everybody, new CustomerReference.ById(customers[3])))!.Value.Basis);
        Assert.Equal(HoldoutBasis.Derived, (await Holdouts.ArmOfAsync(Everybody, new CustomerReference.ByRecord(late)))!.Value.Basis);
        Assert.Equal(new AssignmentOutcome.UnknownHoldout(), await Holdouts.AssignAsync(new HoldoutId("none"), Population(customers)));
    }

    [Fact]
    public async Task A_ramp_is_recorded_with_its_time()
    {
        await Holdouts.DefineAsync(Holdout(0.1));
        desk.Clock.Now += TimeSpan.FromDays(1);
        var outcome = await Holdouts.DefineAsync(Holdout(0.2));

        var status = Assert.Single(await Holdouts.StatusesAsync().ToListAsync());
        Assert.Equal(DefineOutcome.Ramped, outcome);
        Assert.Equal([new HoldoutShare(0.1, desk.Clock.Now.AddDays(-1)), new HoldoutShare(0.2, desk.Clock.Now)], status.Shares);
    }

    [Fact]
    public async Task What_could_not_be_kept_is_refused()
    {
        var customer = new CustomerId(Guid.NewGuid());
        await Holdouts.DefineAsync(Holdout(0.1));

        await Assert.ThrowsAsync<ArgumentException>(() => Holdouts.DefineAsync(Holdout(1.1)));
        await Assert.ThrowsAsync<ArgumentException>(() => Holdouts.DefineAsync(Holdout(0.1) with { Salt = "two\nlines" }));
        await Assert.ThrowsAsync<ArgumentException>(() => Holdouts.DefineAsync(Holdout(0.1) with { Id = default }));
        await Assert.ThrowsAsync<ArgumentException>(() => Holdouts.ExposeAsync(default, Sample()));
        await Assert.ThrowsAsync<ArgumentException>(() => Holdouts.AssignAsync(Everybody, new[] { new HoldoutMember(customer, "nul \0") }.ToAsyncEnumerable()));
        await Assert.ThrowsAsync<ArgumentException>(() => Holdouts.AssignAsync(Everybody, new[] { new HoldoutMember(customer, "a"), new HoldoutMember(customer, "b") }.ToAsyncEnumerable()));
        Assert.Empty(await Holdouts.ExposeAsync(Everybody, []));
        Assert.Null((await Holdouts.StatusAsync(Everybody))!.Assigned);
    }

    private static Holdout Holdout(double share) => new() { Id = Everybody, Salt = "salt", Share = share };

    private static SourceRecordId Sample() => SourceRecordId.From(new SourceId("crm"), "sample");

    private static string Stratum(int number) => number < 30 ? "gold" : number < 52 ? "silver" : "alone";

    private static IAsyncEnumerable<HoldoutMember> Population(IReadOnlyList<CustomerId> customers) =>
        customers.Index().Select(customer => new HoldoutMember(customer.Item, Stratum(customer.Index))).ToAsyncEnumerable();

    private async Task<HashSet<CustomerId>> HeldOutAsync(IEnumerable<CustomerId> customers)
    {
        var held = new HashSet<CustomerId>();
        foreach (var customer in customers)
        {
            if ((await Holdouts.ArmOfAsync(Everybody, new CustomerReference.ById(customer)))!.Value.Arm == HoldoutArm.HeldOut)
                held.Add(customer);
        }

        return held;
    }

    private async Task<List<SourceRecordId>> KnowAsync(int people)
    {
        var records = new List<SourceRecordId>();
        for (var number = 0; number < people; number++)
            records.Add(await desk.KnowAsync("crm", $"fan {number}"));
        await desk.Unifier.UnifyAsync();
        return records;
    }

    private async Task<List<CustomerId>> CustomersAsync(IEnumerable<SourceRecordId> records)
    {
        var customers = new List<CustomerId>();
        foreach (var record in records)
            customers.Add((await desk.Customers.FindAsync(new CustomerReference.ByRecord(record)))!.Value);
        return customers;
    }
}
