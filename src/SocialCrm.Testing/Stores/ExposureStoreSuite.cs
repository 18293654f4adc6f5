using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="IExposureStore"/> keeps to: the first exposure stays, for both arms, whatever is ramped, merged or erased later.</summary>
public abstract class ExposureStoreSuite : StoreSuite
{
    private static readonly Holdout Everybody = Sample.Holdout("everybody", 0.5);
    private static readonly CampaignId Scoop = new("scoop");

    /// <summary>Takes the harness of the store under test.</summary>
    protected ExposureStoreSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>Both arms are written, with who it was then, and counted.</summary>
    [SkippableFact]
    public virtual async Task Both_arms_are_written()
    {
        var records = await PrepareAsync(30);

        var outcomes = await ExposeAsync(records);
        await CloseAsync();
        var exposures = await Exposures.ReadAsync(Everybody.Id, Token).ToListAsync();

        Assert.Equal(30, exposures.Count);
        Assert.Equal(2, exposures.Select(exposure => exposure.Arm).Distinct().Count());
        for (var at = 0; at < records.Count; at++)
        {
            var customer = await CustomerOfAsync(records[at]);
            var expected = new HoldoutExposure(records[at], new HoldoutLots(Everybody).ArmOf(customer), Scoop, Sample.Noon) { CustomerThen = customer, CustomerNow = customer };
            Assert.Equal(expected, exposures.Single(exposure => exposure.Record == records[at]));
            Assert.Equal(new HoldoutDecision(expected.Arm, HoldoutBasis.Derived), outcomes[at]);
        }

        var heldOut = exposures.Count(exposure => exposure.Arm == HoldoutArm.HeldOut);
        Assert.Equal(new HoldoutCounts(30 - heldOut, heldOut, 0), await Exposures.CountAsync(Everybody.Id, Token));
    }

    /// <summary>The first exposure stays, also when the same batch or a later one exposes the record again.</summary>
    [SkippableFact]
    public virtual async Task The_first_exposure_stays()
    {
        var record = (await PrepareAsync(1))[0];
        var first = new ExposureAttempt(Everybody.Id, record, null, Sample.Noon.AddTicks(19));

        await Exposures.ExposeAsync([first, first with { Campaign = Scoop }], Token);
        var again = Decision(Assert.Single(await Exposures.ExposeAsync([first with { Campaign = Scoop, At = Sample.Noon.AddDays(-1) }], Token)));

        var kept = Assert.Single(await Exposures.ReadAsync(Everybody.Id, Token).ToListAsync());
        Assert.Equal((null, Sample.Noon.AddMicroseconds(1)), (kept.Campaign, kept.At));
        Assert.Equal(new HoldoutDecision(kept.Arm, HoldoutBasis.Exposed), again);
    }

    /// <summary>Exposures come oldest first, of one holdout alone.</summary>
    [SkippableFact]
    public virtual async Task Exposures_come_oldest_first()
    {
        var records = await PrepareAsync(5);
        var other = Sample.Holdout("others", 0.5);
        await Holdouts.DefineAsync(other, Sample.Noon, Token);
        await Exposures.ExposeAsync([.. records.Select((record, at) => new ExposureAttempt(Everybody.Id, record, null, Sample.Noon.AddSeconds(-at)))], Token);
        await Exposures.ExposeAsync([new ExposureAttempt(other.Id, records[0], null, Sample.Noon)], Token);

        var read = await Exposures.ReadAsync(Everybody.Id, Token).ToListAsync();

        Assert.Equal(records.Reverse(), read.Select(exposure => exposure.Record));
        Assert.Equal(1, await Exposures.ReadAsync(other.Id, Token).CountAsync());
        Assert.Equal(default, await Exposures.CountAsync(new HoldoutId("none"), Token));
    }

    /// <summary>What is unknown is said to be, in its place, and nothing is written of it.</summary>
    [SkippableFact]
    public virtual async Task What_is_unknown_is_not_exposed()
    {
        var record = (await PrepareAsync(1))[0];
        var known = new ExposureAttempt(Everybody.Id, record, null, Sample.Noon);

        var outcomes = await Exposures.ExposeAsync(
            [known with { Record = Sample.RowId("nobody") }, known, known with { Holdout = new HoldoutId("none") }], Token);

        Assert.IsType<ExposureOutcome.UnknownRecord>(outcomes[0]);
        Assert.IsType<ExposureOutcome.Decided>(outcomes[1]);
        Assert.IsType<ExposureOutcome.UnknownHoldout>(outcomes[2]);
        Assert.Equal(1, await Exposures.ReadAsync(Everybody.Id, Token).CountAsync());
    }

    /// <summary>A ramp moves nobody who was exposed; of the others it moves only those between the two shares.</summary>
    [SkippableFact]
    public virtual async Task A_ramp_moves_nobody_who_was_exposed()
    {
        var records = await PrepareAsync(60);
        var exposed = records.Take(30).ToList();
        var before = await ExposeAsync(exposed);

        foreach (var share in new[] { 0, 1, 0.75 })
        {
            await Holdouts.DefineAsync(Everybody with { Share = share }, Sample.Noon, Token);
            Assert.Equal(before.Select(decision => decision with { Basis = HoldoutBasis.Exposed }), await ExposeAsync(exposed));
        }

        foreach (var record in records.Skip(30))
        {
            var customer = await CustomerOfAsync(record);
            var now = await Assignments.ArmOfAsync(Everybody.Id, new CustomerReference.ByRecord(record), Token);
            Assert.Equal(new HoldoutLots(Everybody with { Share = 0.75 }).ArmOf(customer), now!.Value.Arm);
            Assert.True(now.Value.Arm == HoldoutArm.HeldOut || new HoldoutLots(Everybody).ArmOf(customer) == HoldoutArm.Treated);
        }
    }

    /// <summary>Another record of somebody who was exposed has the arm of the first.</summary>
    [SkippableFact]
    public virtual async Task Another_record_of_the_same_person_has_the_same_arm()
    {
        var records = await PrepareAsync(20);
        var before = await ExposeAsync(records);
        await Holdouts.DefineAsync(Everybody with { Share = 0.01 }, Sample.Noon, Token);
        var others = Enumerable.Range(0, 20).Select(number => Sample.Row($"another {number}", $"{number}@x.org")).ToList();
        await Records.PutAsync(others, Token);
        await UnifyAsync();

        var after = await ExposeAsync([.. others.Select(record => record.Id)]);

        Assert.Equal(before.Select(decision => decision.Arm), after.Select(decision => decision.Arm));
        Assert.Equal(20, (await CountAsync()).Treated + (await CountAsync()).HeldOut);
    }

    /// <summary>A record that was judged while it waited keeps that arm when it is unified, and gives it to the customer.</summary>
    [SkippableFact]
    public virtual async Task What_was_judged_while_it_waited_stays()
    {
        await Holdouts.DefineAsync(Everybody, Sample.Noon, Token);
        var waiting = Enumerable.Range(0, 20).Select(number => Sample.Row($"waits {number}", $"{number}@x.org")).ToList();
        await Records.PutAsync(waiting, Token);

        var before = await ExposeAsync([.. waiting.Select(record => record.Id)]);
        await UnifyAsync();
        var after = await ExposeAsync([.. waiting.Select(record => record.Id)]);

        Assert.Equal(waiting.Select(record => new HoldoutLots(Everybody).ArmOf(record.Id)), before.Select(decision => decision.Arm));
        Assert.Equal(before.Select(decision => decision with { Basis = HoldoutBasis.Exposed }), after);
        Assert.All(await Exposures.ReadAsync(Everybody.Id, Token).ToListAsync(), exposure => Assert.Equal((false, true), (exposure.CustomerThen.HasValue, exposure.CustomerNow.HasValue)));
    }

    /// <summary>Where sixteen expose the same people at once, while the share is ramped, everybody hears one arm for each person, and it is the one that is written.</summary>
    [SkippableFact]
    public virtual async Task All_who_expose_at_once_hear_one_arm()
    {
        var records = await PrepareAsync(40);
        await Records.PutAsync(Enumerable.Range(0, 40).Select(number => Sample.Row($"another {number}", $"{number}@x.org")).ToList(), Token);
        await UnifyAsync();
        IServiceProvider[] stores = Harness.IsShared ? [Store, Open()] : [Store];

        var heard = await Race.RunAsync(Race.Threads, async thread =>
        {
            var store = stores[thread % stores.Length];
            await store.GetRequiredService<IHoldoutStore>().DefineAsync(Everybody with { Share = thread / 16.0 }, Sample.Noon, Token);
            var mine = thread % 2 == 0 ? records : [.. Enumerable.Range(0, 40).Select(number => Sample.RowId($"another {number}"))];
            var outcomes = await store.GetRequiredService<IExposureStore>().ExposeAsync(
                [.. mine.Select(record => new ExposureAttempt(Everybody.Id, record, null, Sample.Noon))], Token);
            return outcomes.Select(outcome => Decision(outcome).Arm).ToArray();
        });

        Assert.All(heard, arms => Assert.Equal(heard[0], arms));
        Assert.Equal(80, await Exposures.ReadAsync(Everybody.Id, Token).CountAsync());
        var heldOut = heard[0].Count(arm => arm == HoldoutArm.HeldOut);
        Assert.Equal(new HoldoutCounts(40 - heldOut, heldOut, 0), await CountAsync());
    }

    private static HoldoutDecision Decision(ExposureOutcome outcome) => Assert.IsType<ExposureOutcome.Decided>(outcome).Decision;

    private Task<HoldoutCounts> CountAsync() => Exposures.CountAsync(Everybody.Id, Token);

    private async Task<IReadOnlyList<HoldoutDecision>> ExposeAsync(IReadOnlyList<SourceRecordId> records) =>
        [.. (await Exposures.ExposeAsync([.. records.Select(record => new ExposureAttempt(Everybody.Id, record, Scoop, Sample.Noon))], Token)).Select(Decision)];

    private async Task<IReadOnlyList<SourceRecordId>> PrepareAsync(int people)
    {
        await Holdouts.DefineAsync(Everybody, Sample.Noon, Token);
        await Records.PutAsync(Enumerable.Range(0, people).Select(number => Sample.Row($"person {number}", $"{number}@x.org")).ToList(), Token);
        await UnifyAsync();
        return [.. Enumerable.Range(0, people).Select(number => Sample.RowId($"person {number}"))];
    }
}
