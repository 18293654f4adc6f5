using SocialCrm.Customers;
using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="IHoldoutStore"/> keeps to, and how arms are derived from it.</summary>
public abstract class HoldoutStoreSuite : StoreSuite
{
    private static readonly HoldoutId Everybody = new("everybody");

    /// <summary>Takes the harness of the store under test.</summary>
    protected HoldoutStoreSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>A holdout is defined once; another share is a ramp that is recorded, another salt is refused.</summary>
    [SkippableFact]
    public virtual async Task A_ramp_is_recorded_and_a_salt_never_changes()
    {
        var holdout = Sample.Holdout("everybody", 0.1);

        DefineOutcome[] outcomes =
        [
            await Holdouts.DefineAsync(holdout, Sample.Noon.AddTicks(19), Token),
            await Holdouts.DefineAsync(holdout, Sample.Noon.AddDays(1), Token),
            await Holdouts.DefineAsync(holdout with { Share = 0.2 }, Sample.Noon.AddDays(2), Token),
            await Holdouts.DefineAsync(holdout with { Salt = "another", Share = 0.3 }, Sample.Noon.AddDays(3), Token),
            await Holdouts.DefineAsync(holdout, Sample.Noon.AddDays(4), Token),
        ];
        await CloseAsync();
        var status = await Holdouts.FindAsync(Everybody, Token);

        Assert.Equal(
            [DefineOutcome.Defined, DefineOutcome.AlreadyDefined, DefineOutcome.Ramped, DefineOutcome.Conflicts, DefineOutcome.Ramped], outcomes);
        Assert.Equal(holdout, status!.Holdout);
        Assert.Null(status.Assigned);
        Assert.Equal(
            [new HoldoutShare(0.1, Sample.Noon.AddMicroseconds(1)), new HoldoutShare(0.2, Sample.Noon.AddDays(2)), new HoldoutShare(0.1, Sample.Noon.AddDays(4))],
            status.Shares);
    }

    /// <summary>Holdouts come ordered by the bytes of their ids, each once, with its shares to the last bit.</summary>
    [SkippableFact]
    public virtual async Task Holdouts_are_read_in_order()
    {
        Holdout[] holdouts = [Sample.Holdout("B", 1), Sample.Holdout("a", 0.1 + 0.2), Sample.Holdout("b", double.Epsilon), Sample.Holdout("ä", 0)];
        foreach (var holdout in holdouts.Reverse())
        {
            await Holdouts.DefineAsync(holdout with { Share = 0.7 }, Sample.Noon, Token);
            await Holdouts.DefineAsync(holdout, Sample.Noon, Token);
        }

        var read = await Holdouts.ReadAsync(Token).ToListAsync();

        Assert.Equal(holdouts, read.Select(status => status.Holdout));
        Assert.All(read, status => Assert.Equal([0.7, status.Holdout.Share], status.Shares.Select(share => share.Share)));
        Assert.Null(await Holdouts.FindAsync(new HoldoutId("c"), Token));
    }

    /// <summary>Of many that define one holdout with different shares at once, one defines it and the others ramp it, one after another.</summary>
    [SkippableFact]
    public virtual async Task Many_that_define_at_once_follow_one_another()
    {
        var other = Harness.IsShared ? Open() : Store;

        var outcomes = await Race.RunAsync(Race.Threads, thread => ((IHoldoutStore)(thread % 2 == 0 ? Store : other).GetService(typeof(IHoldoutStore))!)
            .DefineAsync(Sample.Holdout("everybody", thread / 16.0), Sample.Noon, Token));

        var status = await Holdouts.FindAsync(Everybody, Token);
        Assert.Single(outcomes, DefineOutcome.Defined);
        Assert.Equal(Race.Threads - 1, outcomes.Count(outcome => outcome == DefineOutcome.Ramped));
        Assert.Equal(Enumerable.Range(0, 16).Select(thread => thread / 16.0), status!.Shares.Select(share => share.Share).Order());
        Assert.Equal(status.Holdout.Share, status.Shares[^1].Share);
    }

    /// <summary>Without stored draws, a customer's arm is that of the id, by whatever the customer is named, and asking leaves no trace.</summary>
    [SkippableFact]
    public virtual async Task An_arm_is_derived_from_the_customers_id()
    {
        var lots = await PrepareAsync(0.5);
        var records = Enumerable.Range(0, 20).Select(number => Sample.RowId($"person {number}")).ToList();

        foreach (var record in records)
        {
            var customer = await CustomerOfAsync(record);
            var expected = new HoldoutDecision(lots.ArmOf(customer), HoldoutBasis.Derived);
            Assert.Equal(expected, await Assignments.ArmOfAsync(Everybody, new CustomerReference.ByRecord(record), Token));
            Assert.Equal(expected, await Assignments.ArmOfAsync(Everybody, new CustomerReference.ById(customer), Token));
        }

        Assert.Empty(await Exposures.ReadAsync(Everybody, Token).ToListAsync());
    }

    /// <summary>A record that waits for unification is judged by its own id.</summary>
    [SkippableFact]
    public virtual async Task A_record_that_waits_is_judged_by_its_own_id()
    {
        var lots = await PrepareAsync(0.5);
        var waiting = Enumerable.Range(0, 20).Select(number => Sample.Row($"waits {number}")).ToList();
        await Records.PutAsync(waiting, Token);

        foreach (var record in waiting)
        {
            Assert.Equal(
                new HoldoutDecision(lots.ArmOf(record.Id), HoldoutBasis.Derived),
                await Assignments.ArmOfAsync(Everybody, new CustomerReference.ByRecord(record.Id), Token));
        }
    }

    /// <summary>Where there is no holdout, or nobody is meant, there is no arm.</summary>
    [SkippableFact]
    public virtual async Task Nobody_has_no_arm()
    {
        await PrepareAsync(0.5);
        var known = new CustomerReference.ByRecord(Sample.RowId("person 1"));

        Assert.NotNull(await Assignments.ArmOfAsync(Everybody, known, Token));
        Assert.Null(await Assignments.ArmOfAsync(new HoldoutId("none"), known, Token));
        Assert.Null(await Assignments.ArmOfAsync(Everybody, new CustomerReference.ByRecord(Sample.RowId("nobody")), Token));
        Assert.Null(await Assignments.ArmOfAsync(Everybody, new CustomerReference.ById(CustomerId.New(Sample.Noon)), Token));
    }

    private async Task<HoldoutLots> PrepareAsync(double share)
    {
        var holdout = Sample.Holdout("everybody", share);
        await Holdouts.DefineAsync(holdout, Sample.Noon, Token);
        await Records.PutAsync(Enumerable.Range(0, 20).Select(number => Sample.Row($"person {number}", $"{number}@x.org")).ToList(), Token);
        await UnifyAsync();
        return new HoldoutLots(holdout);
    }
}
