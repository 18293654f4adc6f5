using SocialCrm.Customers;
using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What becomes of the arms when people are merged, split, assigned as a population, or erased.</summary>
public abstract class HoldoutPeopleSuite : StoreSuite
{
    private static readonly Holdout Everybody = Sample.Holdout("everybody", 0.5);

    private readonly Person zelda = new("zeldamarker");

    /// <summary>Takes the harness of the store under test.</summary>
    protected HoldoutPeopleSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>When people with different arms turn out to be one, that one gets nothing more and is in no figure; others are not touched.</summary>
    [SkippableFact]
    public virtual async Task Merged_people_with_different_arms_are_held_out_and_contaminated()
    {
        await PrepareAsync(40);
        var (treated, heldOut) = await ExposedAsync(40);
        var before = await CountAsync();

        await MergeAsync(treated[0], heldOut[0]);
        var asked = await ArmOfAsync(treated[0]);
        var exposed = await ExposeAsync(treated[0]);

        Assert.Equal(new HoldoutDecision(HoldoutArm.HeldOut, HoldoutBasis.Merged), asked);
        Assert.Equal(asked, exposed);
        Assert.Equal(new HoldoutCounts(before.Treated - 1, before.HeldOut - 1, 1), await CountAsync());
        var rows = await Exposures.ReadAsync(Everybody.Id, Token).ToListAsync();
        Assert.Equal(
            new[] { treated[0], heldOut[0] }.Select(Record).ToHashSet(), rows.Where(row => row.IsContaminated).Select(row => row.Record).ToHashSet());
        Assert.Equal(HoldoutArm.Treated, rows.Single(row => row.Record == Record(treated[0])).Arm);
    }

    /// <summary>When people with the same arm turn out to be one, they count as one.</summary>
    [SkippableFact]
    public virtual async Task Merged_people_with_one_arm_count_once()
    {
        await PrepareAsync(40);
        var (treated, heldOut) = await ExposedAsync(40);
        var before = await CountAsync();

        await MergeAsync(treated[0], treated[1]);
        await MergeAsync(heldOut[0], heldOut[1]);

        Assert.Equal(new HoldoutDecision(HoldoutArm.Treated, HoldoutBasis.Exposed), await ExposeAsync(treated[0]));
        Assert.Equal(new HoldoutDecision(HoldoutArm.HeldOut, HoldoutBasis.Exposed), await ExposeAsync(heldOut[1]));
        Assert.Equal(new HoldoutCounts(before.Treated - 1, before.HeldOut - 1, 0), await CountAsync());
    }

    /// <summary>Somebody who was denied something after a merge stays contaminated when the merge is undone.</summary>
    [SkippableFact]
    public virtual async Task Whoever_was_denied_after_a_merge_stays_contaminated()
    {
        await PrepareAsync(40);
        var (treated, heldOut) = await ExposedAsync(40);
        await MergeAsync(treated[0], heldOut[0]);
        await ExposeAsync(treated[0]);

        await SeparateAsync(new RecordSeparation(Record(treated[0]), Record(heldOut[0])), new RecordSeparation(Record(treated[0]), Bridge(treated[0], heldOut[0])));
        await UnifyAsync();

        Assert.NotEqual(await CustomerOfAsync(Record(treated[0])), await CustomerOfAsync(Record(heldOut[0])));
        Assert.Equal(new HoldoutDecision(HoldoutArm.HeldOut, HoldoutBasis.Merged), await ExposeAsync(treated[0]));
        Assert.Equal(1, (await CountAsync()).Contaminated);
    }

    /// <summary>Stored draws decide, by the share of today; whoever came later is derived, and ids of nobody are left out.</summary>
    [SkippableFact]
    public virtual async Task Stored_draws_decide()
    {
        await PrepareAsync(20);
        var draws = await DrawsAsync(20);

        var outcome = await Assignments.AssignAsync(
            Everybody.Id, [.. draws, new HoldoutDraw(CustomerId.New(Sample.Noon), "a", 0)], Sample.Noon, Token);
        await Records.PutAsync([Sample.Row("person 20", "20@x.org")], Token);
        await UnifyAsync();
        await CloseAsync();

        Assert.Equal(new AssignmentOutcome.Assigned(20, 1), outcome);
        Assert.Equal(20, (await Holdouts.FindAsync(Everybody.Id, Token))!.Assigned);
        Assert.Equal(HoldoutBasis.Derived, (await ArmOfAsync(20)).Basis);
        foreach (var places in new[] { 10, 0, 3, 20 })
        {
            await Holdouts.DefineAsync(Everybody with { Share = places / 20.0 }, Sample.Noon, Token);
            for (var number = 0; number < 20; number++)
                Assert.Equal(new HoldoutDecision(number < places ? HoldoutArm.HeldOut : HoldoutArm.Treated, HoldoutBasis.Stored), await ArmOfAsync(number));
        }
    }

    /// <summary>A population is assigned once.</summary>
    [SkippableFact]
    public virtual async Task A_population_is_assigned_once()
    {
        await PrepareAsync(20);
        var draws = await DrawsAsync(20);

        var first = await Assignments.AssignAsync(Everybody.Id, draws, Sample.Noon, Token);
        var second = await Assignments.AssignAsync(Everybody.Id, [.. draws.Select(draw => draw with { Number = 0 })], Sample.Noon, Token);
        var unknown = await Assignments.AssignAsync(new HoldoutId("none"), draws, Sample.Noon, Token);

        Assert.Equal(new AssignmentOutcome.Assigned(20, 0), first);
        Assert.Equal(new AssignmentOutcome.AlreadyAssigned(20), second);
        Assert.Equal(new AssignmentOutcome.UnknownHoldout(), unknown);
        Assert.Equal(HoldoutArm.Treated, (await ArmOfAsync(19)).Arm);
    }

    /// <summary>A ramp does not make the records of one person disagree, of which one was exposed before it.</summary>
    [SkippableFact]
    public virtual async Task A_ramp_makes_nobody_disagree_with_themselves()
    {
        await PrepareAsync(20);
        await Records.PutAsync([Sample.Row("second record", "15@x.org")], Token);
        await UnifyAsync();
        await Assignments.AssignAsync(Everybody.Id, await DrawsAsync(20), Sample.Noon, Token);
        await ExposeAsync(15);

        await Holdouts.DefineAsync(Everybody with { Share = 1 }, Sample.Noon, Token);

        Assert.Equal(new HoldoutDecision(HoldoutArm.Treated, HoldoutBasis.Exposed), await ArmOfAsync(15));
        Assert.Equal(new HoldoutDecision(HoldoutArm.HeldOut, HoldoutBasis.Stored), await ArmOfAsync(16));
    }

    /// <summary>Assigned people with different arms who turn out to be one are held out, and contaminated from their first exposure.</summary>
    [SkippableFact]
    public virtual async Task Merged_draws_with_different_arms_are_held_out()
    {
        await PrepareAsync(20);
        await Assignments.AssignAsync(Everybody.Id, await DrawsAsync(20), Sample.Noon, Token);

        await MergeAsync(2, 17);
        await MergeAsync(18, 19);
        await ExposeAsync(16);

        Assert.Equal(new HoldoutDecision(HoldoutArm.HeldOut, HoldoutBasis.Merged), await ExposeAsync(17));
        Assert.Equal(new HoldoutDecision(HoldoutArm.Treated, HoldoutBasis.Stored), await ExposeAsync(19));
        await MergeAsync(3, 16);
        Assert.Equal(new HoldoutDecision(HoldoutArm.HeldOut, HoldoutBasis.Merged), await ExposeAsync(16));
        Assert.Equal(new HoldoutCounts(1, 0, 2), await CountAsync());
    }

    /// <summary>An erased person is in no table, and in the counts as before.</summary>
    [SkippableFact]
    public virtual async Task Whoever_is_erased_stays_in_the_counts()
    {
        await Campaigns.PublishAsync(Sample.Campaign("scoop", 1_000m), Sample.Approval, Sample.Noon, Token);
        await PrepareAsync(40);
        await Records.PutAsync([Sample.Row("stranger")], Token);
        await zelda.StoreAsync(Store, Token);
        var (treated, heldOut) = await ExposedAsync(40);
        await MergeAsync(treated[0], heldOut[0]);
        await Exposures.ExposeAsync([.. zelda.RecordIds.Select(record => new ExposureAttempt(Everybody.Id, record, null, Sample.Noon))], Token);
        var before = await CountAsync();

        var customers = await Task.WhenAll(new[] { zelda.Row.Id, Record(treated[0]), Record(heldOut[1]) }.Select(CustomerOfAsync));
        foreach (var customer in customers)
            Assert.NotNull(await PersonalData.EraseAsync(new CustomerReference.ById(customer), Sample.Noon, Token));

        Assert.Equal(before, await CountAsync());
        var rows = await Exposures.ReadAsync(Everybody.Id, Token).ToListAsync();
        Assert.Equal(40, rows.Count);
        Assert.Equal(3, rows.Count(row => row.CustomerThen is null && row.CustomerNow is null));
        foreach (var marker in zelda.Markers.Concat(customers.Select(customer => customer.Value.ToByteArray(bigEndian: true))))
            Assert.DoesNotContain(await Harness.FindAsync(marker, Token), table => table.StartsWith("holdout", StringComparison.Ordinal));
    }

    private static SourceRecordId Record(int number) => Sample.RowId($"person {number}");

    private static SourceRecordId Bridge(int left, int right) => Sample.RowId($"bridge {left} {right}");

    private Task<HoldoutCounts> CountAsync() => Exposures.CountAsync(Everybody.Id, Token);

    private async Task<HoldoutDecision> ArmOfAsync(int number)
    {
        var decision = await Assignments.ArmOfAsync(Everybody.Id, new CustomerReference.ByRecord(Record(number)), Token);
        Assert.NotNull(decision);
        return decision.Value;
    }

    private async Task<HoldoutDecision> ExposeAsync(int number) => Assert.IsType<ExposureOutcome.Decided>(
        Assert.Single(await Exposures.ExposeAsync([new ExposureAttempt(Everybody.Id, Record(number), null, Sample.Noon)], Token))).Decision;

    /// <summary>Exposes everybody; answers who was treated and who held out.</summary>
    private async Task<(IReadOnlyList<int> Treated, IReadOnlyList<int> HeldOut)> ExposedAsync(int people)
    {
        var arms = new List<(int Number, HoldoutArm Arm)>();
        for (var number = 0; number < people; number++)
            arms.Add((number, (await ExposeAsync(number)).Arm));
        return ([.. arms.Where(row => row.Arm == HoldoutArm.Treated).Select(row => row.Number)], [.. arms.Where(row => row.Arm == HoldoutArm.HeldOut).Select(row => row.Number)]);
    }

    /// <summary>The draws of people in the order of their numbers, evenly spread.</summary>
    private async Task<IReadOnlyList<HoldoutDraw>> DrawsAsync(int people)
    {
        var draws = new List<HoldoutDraw>();
        for (var number = 0; number < people; number++)
            draws.Add(new HoldoutDraw(await CustomerOfAsync(Record(number)), number % 2 == 0 ? "a" : "", (ulong)((number + 0.5) / people * Math.ScaleB(1, 64))));
        return draws;
    }

    private async Task MergeAsync(int left, int right)
    {
        await Records.PutAsync([Sample.Row($"bridge {left} {right}", $"{left}@x.org", $"{right}@x.org")], Token);
        await UnifyAsync();
        Assert.Equal(await CustomerOfAsync(Record(left)), await CustomerOfAsync(Record(right)));
    }

    private async Task PrepareAsync(int people)
    {
        await Holdouts.DefineAsync(Everybody, Sample.Noon, Token);
        await Records.PutAsync(Enumerable.Range(0, people).Select(number => Sample.Row($"person {number}", $"{number}@x.org")).ToList(), Token);
        await UnifyAsync();
    }
}
