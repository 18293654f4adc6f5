using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="IHoldStore"/> keeps to, one caller at a time; <see cref="HoldRaceSuite"/> asks what many do at once.</summary>
public abstract class HoldSuite : OfferSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected HoldSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>A held code is of no use to anybody else; captured, it is redeemed with the order of the hold.</summary>
    [SkippableFact]
    public virtual async Task A_hold_reserves_and_its_capture_redeems()
    {
        await PrepareAsync("1");
        var attempt = Sample.Hold("1", "h", Bob) with { ExpiresAt = Sample.Noon.AddMinutes(15).AddTicks(19) };
        var use = attempt.Use with { Order = Sample.Euro(1.99m), OrderReference = "Bestellung № 1 🍦" };

        var hold = await HoldAsync(attempt with { Use = use });

        Assert.Equal(
            new Hold(hold.Id, Scoop, hold.Grant, Bob, Sample.Euro(1.99m), "Bestellung № 1 🍦", Sample.Noon.AddMinutes(15).AddMicroseconds(1), HoldState.Active), hold);
        Assert.Equal("AlreadyHeld", Word(await RedeemAsync(Sample.Redeem("1", "r", Bob))));
        Assert.Equal("AlreadyHeld", Word(await TryHoldAsync(Sample.Hold("1", "h2", Ada))));
        Assert.Equal((Sample.Euro(2.50m), Sample.Euro(0m)), ((await StatusOfAsync(Scoop)).Held, (await StatusOfAsync(Scoop)).Granted));

        var entry = Assert.IsType<LedgerOutcome.Written>(await CaptureAsync(Sample.Capture(hold.Id, "c"))).Entry;
        Assert.Equal(
            new LedgerEntry(entry.Id, LedgerEntryKind.Redeemed, Scoop, hold.Grant, entry.Id, Ada, Bob, Sample.Euro(1.99m), "Bestellung № 1 🍦", Sample.Noon.AddMinutes(1))
            {
                Order = Sample.Euro(1.99m),
            },
            entry);
        Assert.Equal("HoldEnded", Word(await CaptureAsync(Sample.Capture(hold.Id, "c2"))));
        Assert.Equal("HoldEnded", Word(await ReleaseAsync(Sample.Release(hold.Id, "l"))));
        Assert.Equal("AlreadyRedeemed", Word(await TryHoldAsync(Sample.Hold("1", "h3", Bob, minute: 60))));
        await AssertBalancedAsync();
    }

    /// <summary>A released code can be used again, by whoever has it.</summary>
    [SkippableFact]
    public virtual async Task A_released_code_can_be_used_again()
    {
        await PrepareAsync("1");
        var hold = await HoldAsync(Sample.Hold("1", "h", Bob));

        Assert.Equal(hold with { State = HoldState.Released }, Assert.IsType<HoldOutcome.Done>(await ReleaseAsync(Sample.Release(hold.Id, "l"))).Hold);
        Assert.Equal("HoldEnded", Word(await ReleaseAsync(Sample.Release(hold.Id, "l2"))));
        Assert.Equal("HoldEnded", Word(await CaptureAsync(Sample.Capture(hold.Id, "c"))));
        Assert.Equal("UnknownHold", Word(await CaptureAsync(Sample.Capture(HoldId.New(Sample.Noon), "c"))));
        Assert.Equal("UnknownHold", Word(await ReleaseAsync(Sample.Release(HoldId.New(Sample.Noon), "c"))));
        Assert.Equal("done", Word(await TryHoldAsync(Sample.Hold("1", "h2", Ada, minute: 2))));
        await AssertBalancedAsync();
    }

    /// <summary>A hold stands up to, and not at, its end; from then on it holds nothing up, though nothing has swept.</summary>
    [SkippableFact]
    public virtual async Task A_hold_ends_at_its_time_and_not_before()
    {
        await PrepareAsync("1", "2", "3", "4");
        var holds = new List<Hold>();
        for (var code = 1; code <= 4; code++)
            holds.Add(await HoldAsync(Sample.Hold($"{code}", $"h{code}", Bob)));
        var end = holds[0].ExpiresAt;

        Assert.Equal("AlreadyHeld", Word(await RedeemAsync(Sample.Redeem("1", "r1", Ada) with { At = end.AddMicroseconds(-1) })));
        Assert.Equal("written", Word(await RedeemAsync(Sample.Redeem("1", "r1", Ada) with { At = end })));
        Assert.Equal("written", Word(await CaptureAsync(Sample.Capture(holds[1].Id, "c2") with { At = end.AddMicroseconds(-1) })));
        Assert.Equal("HoldEnded", Word(await CaptureAsync(Sample.Capture(holds[2].Id, "c3") with { At = end })));
        var late = Assert.IsType<HoldOutcome.Done>(await ReleaseAsync(Sample.Release(holds[2].Id, "l3") with { At = end }));
        var again = await HoldAsync(Sample.Hold("4", "again", Ada, minute: 15));

        Assert.Equal(HoldState.Expired, late.Hold.State);
        Assert.NotEqual(holds[3].Id, again.Id);
        Assert.Equal("HoldEnded", Word(await CaptureAsync(Sample.Capture(holds[3].Id, "c4") with { At = end.AddMicroseconds(-1) })));
        Assert.Equal("HoldEnded", Word(await CaptureAsync(Sample.Capture(holds[0].Id, "c1") with { At = end.AddMicroseconds(-1) })));
        Assert.Equal("written", Word(await CaptureAsync(Sample.Capture(again.Id, "c5", minute: 16))));
        Assert.Equal([HoldState.Expired, HoldState.Captured, HoldState.Expired, HoldState.Expired], await StatesAsync(4));
        await AssertBalancedAsync();
    }

    /// <summary>The same request under the same key replays; any other under it is refused, of whichever kind.</summary>
    [SkippableFact]
    public virtual async Task Replays_answer_the_same_and_reused_keys_are_refused()
    {
        await PrepareAsync("1", "2", "3");
        var attempt = Sample.Hold("1", "h", Bob);
        var hold = await HoldAsync(attempt);
        var other = await HoldAsync(Sample.Hold("2", "h2", Bob));

        var replay = Assert.IsType<HoldOutcome.Done>(await TryHoldAsync(Sample.Hold("1", "h", Bob, minute: 5)));
        Assert.Equal((hold, true), (replay.Hold, replay.IsReplay));
        HoldAttempt[] reused =
        [
            attempt with { Use = attempt.Use with { CodeHash = Sample.Code("3") } },
            attempt with { Use = attempt.Use with { Redeemer = Ada } },
            attempt with { Use = attempt.Use with { Order = Sample.Euro(21m) } },
            attempt with { Use = attempt.Use with { OrderReference = "another" } },
            attempt with { Use = attempt.Use with { Key = new IdempotencyKey("1") } },
        ];
        foreach (var one in reused)
            Assert.Equal("KeyReused", Word(await TryHoldAsync(one)));
        Assert.Equal("KeyReused", Word(await RedeemAsync(attempt.Use)));

        var captured = Assert.IsType<LedgerOutcome.Written>(await CaptureAsync(Sample.Capture(hold.Id, "c")));
        Assert.Equal(captured with { IsReplay = true }, await CaptureAsync(Sample.Capture(hold.Id, "c", minute: 60)));
        Assert.Equal("KeyReused", Word(await CaptureAsync(Sample.Capture(other.Id, "c"))));
        Assert.Equal("KeyReused", Word(await ReleaseAsync(Sample.Release(hold.Id, "c"))));
        await ReleaseAsync(Sample.Release(other.Id, "l"));
        Assert.Equal("replay", Word(await ReleaseAsync(Sample.Release(other.Id, "l", minute: 60))));
        Assert.Equal("KeyReused", Word(await ReleaseAsync(Sample.Release(hold.Id, "l"))));
        Assert.Equal("KeyReused", Word(await CaptureAsync(Sample.Capture(other.Id, "l"))));
        Assert.Equal(1, await Ledger.ReadAsync(Scoop, Token).CountAsync());
        Assert.Equal(HoldState.Captured, Assert.IsType<HoldOutcome.Done>(await TryHoldAsync(attempt)).Hold.State);
    }

    /// <summary>Batches are decided in order: also where a hold's time is over before the next attempt of the same batch.</summary>
    [SkippableFact]
    public virtual async Task Batches_are_decided_in_order()
    {
        await PrepareAsync("1", "2");

        var held = await Holds.HoldAsync(
            [Sample.Hold("1", "a", Bob), Sample.Hold("1", "b", Ada), Sample.Hold("1", "a", Bob), Sample.Hold("?", "c", Bob), Sample.Hold("1", "d", Ada, minute: 15), Sample.Hold("2", "b", Bob)], Token);
        Assert.Equal(["done", "AlreadyHeld", "replay", "NotValid", "done", "done"], held.Select(Word));
        var ids = held.OfType<HoldOutcome.Done>().Select(done => done.Hold.Id).ToList();

        var captured = await Holds.CaptureAsync(
            [Sample.Capture(ids[0], "c1", 16), Sample.Capture(ids[2], "c2", 16), Sample.Capture(ids[2], "c3", 16), Sample.Capture(ids[2], "c2", 16)], Token);
        Assert.Equal(["HoldEnded", "written", "HoldEnded", "replay"], captured.Select(Word));
        var released = await Holds.ReleaseAsync([Sample.Release(ids[3], "l1"), Sample.Release(ids[3], "l2"), Sample.Release(ids[3], "l1")], Token);
        Assert.Equal(["done", "HoldEnded", "replay"], released.Select(Word));
        Assert.Equal(HoldState.Expired, Assert.IsType<HoldOutcome.Done>(await TryHoldAsync(Sample.Hold("1", "a", Bob))).Hold.State);
        Assert.Empty(await Holds.HoldAsync([], Token));
        await AssertBalancedAsync();
    }

    /// <summary>What is held at the end of the window is captured after it; released, it returns to the budget, though the sweep has been.</summary>
    [SkippableFact]
    public virtual async Task A_hold_outlives_the_window_and_leaves_nothing_held()
    {
        await PrepareAsync("1", "2", "3");
        var end = Sample.Noon.AddDays(30);
        var minute = (int)TimeSpan.FromDays(30).TotalMinutes - 1;
        var first = await HoldAsync(Sample.Hold("1", "h1", Bob, minute));
        var second = await HoldAsync(Sample.Hold("2", "h2", Bob, minute));
        var third = await HoldAsync(Sample.Hold("3", "h3", Bob, minute));
        await SweepAsync(end.AddMinutes(1));

        Assert.Equal("Ended", Word(await TryHoldAsync(Sample.Hold("1", "h4", Bob, minute + 20))));
        Assert.Equal("written", Word(await CaptureAsync(Sample.Capture(first.Id, "c", minute + 2))));
        Assert.Equal("done", Word(await ReleaseAsync(Sample.Release(second.Id, "l", minute + 2))));
        Assert.Equal("done", Word(await ReleaseAsync(Sample.Release(third.Id, "l3", minute + 40))));

        var status = await StatusOfAsync(Scoop);
        Assert.Equal((Sample.Euro(0m), Sample.Euro(2.50m), 2), (status.Held, status.Granted, status.Lapsed));
        await AssertBalancedAsync();
    }

    /// <summary>Erasing the recipient ends the hold and gives back; erasing the buyer ends it and leaves the code to its recipient.</summary>
    [SkippableFact]
    public virtual async Task An_erasure_ends_holds_of_either()
    {
        await PrepareAsync("1", "2");
        await Records.PutAsync([Sample.Row("cleo", "cleo@x.org")], Token);
        await UnifyAsync();
        await IssueAsync("3", Sample.RowId("cleo"));
        var ofCleo = await HoldAsync(Sample.Hold("3", "h3", Ada));
        var ofBob = await HoldAsync(Sample.Hold("1", "h1", Bob));

        await EraseAsync(Bob);
        Assert.Equal("HoldEnded", Word(await CaptureAsync(Sample.Capture(ofBob.Id, "c1"))));
        Assert.Equal("written", Word(await RedeemAsync(Sample.Redeem("1", "r1", Ada))));
        Assert.Equal("UnknownRecipient", Word(await TryHoldAsync(Sample.Hold("2", "h2", Bob))));

        await EraseAsync(Sample.RowId("cleo"));
        Assert.NotEqual("written", Word(await CaptureAsync(Sample.Capture(ofCleo.Id, "c3"))));
        Assert.Equal("NotValid", Word(await RedeemAsync(Sample.Redeem("3", "r3", Ada))));
        var status = await StatusOfAsync(Scoop);
        Assert.Equal((Sample.Euro(2.50m), Sample.Euro(2.50m), 1), (status.Held, status.Granted, status.Lapsed));
        await AssertBalancedAsync();
    }

    private async Task PrepareAsync(params string[] keys)
    {
        await PrepareAsync(Sample.Campaign("scoop", 100m));
        await Grants.IssueAsync([.. keys.Select(key => Sample.Issue("scoop", key, Ada))], Token);
    }

    /// <summary>Where the holds of codes stand, as a replay says.</summary>
    private async Task<IReadOnlyList<HoldState>> StatesAsync(int codes)
    {
        var states = new List<HoldState>();
        for (var code = 1; code <= codes; code++)
            states.Add(Assert.IsType<HoldOutcome.Done>(await TryHoldAsync(Sample.Hold($"{code}", $"h{code}", Bob))).Hold.State);
        return states;
    }
}
