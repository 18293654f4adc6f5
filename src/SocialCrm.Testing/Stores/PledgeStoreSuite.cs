using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="IPledgeStore"/> keeps to: each action of a person once, and exactly up to the cap.</summary>
public abstract class PledgeStoreSuite : StoreSuite
{
    private static readonly CampaignId Cause = new("cause");
    private static readonly SourceRecordId Ada = Sample.RowId("ada");
    private static readonly SourceRecordId AdaToo = Sample.RowId("ada too");
    private static readonly SourceRecordId Ben = Sample.RowId("ben");

    private readonly Person zelda = new("zeldamarker");

    /// <summary>Takes the harness of the store under test.</summary>
    protected PledgeStoreSuite(StoreHarness harness)
        : base(harness)
    {
    }

    private IPledgeStore Pledges => Store.GetRequiredService<IPledgeStore>();

    /// <summary>A person's action counts once, by whichever of their records; other people and other actions count too.</summary>
    [SkippableFact]
    public virtual async Task An_action_of_a_person_counts_once()
    {
        await PrepareAsync(Sample.Pledge("cause", 100m));

        var first = await CountAsync(Sample.Like("cause", Ada), Sample.Like("cause", AdaToo), Sample.Like("cause", Ben), Sample.Like("cause", Ada, "like 2"));
        await CloseAsync();
        var again = await CountAsync(Sample.Like("cause", AdaToo), Sample.Like("cause", AdaToo, "like 2"), Sample.Like("cause", Ben));

        Assert.Equal([Counted(0.75m), Already(0.75m), Counted(0.75m), Counted(0.75m)], first);
        Assert.Equal([Already(0.75m), Already(0.75m), Already(0.75m)], again);
        var status = await StatusOfAsync(Cause);
        Assert.Equal((Sample.Euro(0m), Sample.Euro(2.25m), 3, BudgetState.Open), (status.Held, status.Granted, status.Issued, status.BudgetState));
        var rows = await Pledges.ReadAsync(Cause, Token).ToListAsync();
        Assert.Equal(
            new[] { (Ada, "like 1"), (Ada, "like 2"), (Ben, "like 1") }.ToHashSet(), rows.Select(row => (row.Person, row.Action)).ToHashSet());
        Assert.All(rows, row => Assert.Equal((Cause, Sample.Euro(0.75m), Sample.Noon, false), (row.Campaign, row.Value, row.At, row.IsWithdrawn)));
        Assert.Equal(Sample.Pledge("cause", 100m), status.Campaign);
    }

    /// <summary>Somebody of whom only an account is known counts as that account, and as one person when a merge shows that they are one.</summary>
    [SkippableFact]
    public virtual async Task Unknown_people_count_as_their_records_until_they_are_merged()
    {
        await PrepareAsync(Sample.Pledge("cause", 100m));
        await Records.PutAsync([Sample.Row("eve", "eve@x.org"), Sample.Row("eve elsewhere", "evelyn@x.org")], Token);
        var (eve, elsewhere) = (Sample.RowId("eve"), Sample.RowId("eve elsewhere"));

        var apart = await CountAsync(Sample.Like("cause", eve), Sample.Like("cause", eve, "like 2"), Sample.Like("cause", elsewhere));
        await Records.PutAsync([Sample.Row("bridge", "eve@x.org", "evelyn@x.org")], Token);
        await UnifyAsync();
        var together = await CountAsync(Sample.Like("cause", elsewhere, "like 2"), Sample.Like("cause", Sample.RowId("bridge")), Sample.Like("cause", elsewhere, "like 3"));

        Assert.Equal([Counted(0.75m), Counted(0.75m), Counted(0.75m)], apart);
        Assert.Equal([Already(0.75m), Already(0.75m), Counted(0.75m)], together);
        Assert.Equal(Sample.Euro(3m), (await StatusOfAsync(Cause)).Granted);
    }

    /// <summary>The last contribution is cut to what is left, and the cap is met to the cent.</summary>
    [SkippableFact]
    public virtual async Task The_last_contribution_is_cut_to_the_cap()
    {
        await PrepareAsync(Sample.Pledge("cause", 2m));

        var outcomes = await CountAsync(Enumerable.Range(1, 5).Select(post => Sample.Like("cause", Ada, $"like {post}")).ToArray());

        Assert.Equal([Counted(0.75m), Counted(0.75m), Counted(0.50m, isCut: true), new PledgeOutcome.CapReached(), new PledgeOutcome.CapReached()], outcomes);
        var status = await StatusOfAsync(Cause);
        Assert.Equal((Sample.Euro(2m), 3, BudgetState.Exhausted), (status.Granted, status.Issued, status.BudgetState));
    }

    /// <summary>A raised cap opens the pledge again, also to those who came after the first one was met.</summary>
    [SkippableFact]
    public virtual async Task A_raised_cap_is_met_exactly_too()
    {
        await PrepareAsync(Sample.Pledge("cause", 2m));
        PledgeAction[] likes = [.. Enumerable.Range(1, 6).Select(post => Sample.Like("cause", Ada, $"like {post}"))];
        await CountAsync(likes);

        var low = await AmendAsync("low", 1.99m);
        var raised = await AmendAsync("raised", 3.25m);
        var open = await StatusOfAsync(Cause);
        var outcomes = await CountAsync(likes);

        Assert.Equal((AmendOutcome.BelowUse, AmendOutcome.Amended), (low, raised));
        Assert.Equal((BudgetState.Reopened, Sample.Euro(3.25m)), (open.BudgetState, open.Budget));
        Assert.Equal(
            [Already(0.75m), Already(0.75m), Already(0.50m), Counted(0.75m), Counted(0.50m, isCut: true), new PledgeOutcome.CapReached()], outcomes);
        Assert.Equal(Sample.Euro(3.25m), (await StatusOfAsync(Cause)).Granted);
    }

    /// <summary>Over shards the cap is met to the cent as well, by one process and by several.</summary>
    [SkippableFact]
    public virtual async Task Shards_add_up_to_the_cap()
    {
        await PrepareAsync(Sample.Pledge("cause", 10m) with { BudgetShards = 4 });
        var other = Harness.IsShared ? Open().GetRequiredService<IPledgeStore>() : Pledges;

        var outcomes = new List<PledgeOutcome>();
        for (var post = 0; post < 16; post++)
            outcomes.AddRange(await (post % 2 == 0 ? Pledges : other).CountAsync([Sample.Like("cause", post % 3 == 0 ? Ada : Ben, $"like {post}")], Token));

        Assert.Equal([.. Enumerable.Repeat(Counted(0.75m), 13), Counted(0.25m, isCut: true), new PledgeOutcome.CapReached(), new PledgeOutcome.CapReached()], outcomes);
        Assert.Equal((Sample.Euro(0m), Sample.Euro(10m)), ((await StatusOfAsync(Cause)).Held, (await StatusOfAsync(Cause)).Granted));
    }

    /// <summary>What is not open, not known or no pledge counts nothing; what has counted is answered for ever.</summary>
    [SkippableFact]
    public virtual async Task Refusals_say_why()
    {
        await PrepareAsync(Sample.Pledge("cause", 100m));
        await Campaigns.PublishAsync(Sample.Campaign("scoop", 100m), Sample.Approval, Sample.Noon, Token);
        var like = Sample.Like("cause", Ada);
        await CountAsync(like);

        var refused = await CountAsync(
            Sample.Like("none", Ada), Sample.Like("scoop", Ada), Sample.Like("cause", Sample.RowId("nobody")),
            Sample.Like("cause", Ben) with { At = Sample.Noon.AddSeconds(-1) }, Sample.Like("cause", Ben) with { At = Sample.Noon.AddDays(30) });
        await MoveAsync(CampaignStep.Pause);
        var paused = await CountAsync(Sample.Like("cause", Ben), like);
        await MoveAsync(CampaignStep.End);
        var ended = await CountAsync(Sample.Like("cause", Ben), like with { At = Sample.Noon.AddDays(40) });

        Assert.Equal(
            [OfferRefusal.UnknownCampaign, OfferRefusal.OtherBenefit, OfferRefusal.UnknownRecipient, OfferRefusal.NotStarted, OfferRefusal.Ended],
            refused.Select(outcome => Assert.IsType<PledgeOutcome.Refused>(outcome).Reason));
        Assert.Equal([new PledgeOutcome.Refused(OfferRefusal.Paused), Already(0.75m)], paused);
        Assert.Equal([new PledgeOutcome.Refused(OfferRefusal.Ended), Already(0.75m)], ended);
        Assert.Single(await Pledges.ReadAsync(Cause, Token).ToListAsync());
    }

    /// <summary>A pledge has no codes to issue or to use.</summary>
    [SkippableFact]
    public virtual async Task A_pledge_has_no_codes()
    {
        await PrepareAsync(Sample.Pledge("cause", 100m));
        await Store.GetRequiredService<ICodeStore>().PrintAsync(new PrintedCodes(Cause, Sample.Code("printed")), Token);

        var issued = Assert.Single(await Grants.IssueAsync([Sample.Issue("cause", "1", Ada)], Token));
        var redeemed = Assert.Single(await Ledger.RedeemAsync([Sample.Redeem("printed", "r", Ada)], Token));

        Assert.Equal(OfferRefusal.OtherBenefit, Assert.IsType<IssueOutcome.Refused>(issued).Reason);
        Assert.Equal(OfferRefusal.OtherBenefit, Assert.IsType<LedgerOutcome.Refused>(redeemed).Reason);
        Assert.Equal((Sample.Euro(0m), Sample.Euro(0m)), ((await StatusOfAsync(Cause)).Held, (await StatusOfAsync(Cause)).Granted));
    }

    /// <summary>What was pledged stands when an action is taken back; where the terms say otherwise it returns, and the action never counts again.</summary>
    [SkippableFact]
    public virtual async Task An_action_that_is_taken_back_counts_as_the_terms_say()
    {
        await PrepareAsync(Sample.Pledge("cause", 1.50m));
        await Campaigns.PublishAsync(
            Sample.Campaign("loose", 1m) with { Benefit = new Benefit.DonationPledge(Sample.Euro(0.75m), "The pier") { IsWithdrawable = true } }, Sample.Approval, Sample.Noon, Token);
        await CountAsync(Sample.Like("cause", Ada), Sample.Like("loose", Ada), Sample.Like("loose", Ben));

        var outcomes = await Pledges.WithdrawAsync(
            [Sample.Like("cause", Ada), Sample.Like("loose", AdaToo), Sample.Like("loose", Ada), Sample.Like("loose", Ada, "like 2")], Token);
        var again = await Pledges.WithdrawAsync([Sample.Like("loose", Ada)], Token);
        var counted = await CountAsync(Sample.Like("loose", AdaToo), Sample.Like("loose", Ada, "like 2"), Sample.Like("loose", Ada, "like 3"));

        Assert.Equal(
            [
                new WithdrawalOutcome.Stands(Sample.Euro(0.75m)), new WithdrawalOutcome.Withdrawn(Sample.Euro(0.75m), IsReplay: false),
                new WithdrawalOutcome.Withdrawn(Sample.Euro(0.75m), IsReplay: true), new WithdrawalOutcome.NotCounted(),
            ],
            outcomes);
        Assert.Equal([new WithdrawalOutcome.Withdrawn(Sample.Euro(0.75m), IsReplay: true)], again);
        Assert.Equal([new PledgeOutcome.AlreadyCounted(Sample.Euro(0.75m), IsWithdrawn: true), Counted(0.75m), new PledgeOutcome.CapReached()], counted);
        var status = await StatusOfAsync(new CampaignId("loose"));
        Assert.Equal((Sample.Euro(1m), 1), (status.Granted, status.Reversed));
        Assert.Equal(1m, (await Pledges.ReadAsync(new CampaignId("loose"), Token).ToListAsync()).Where(row => !row.IsWithdrawn).Sum(row => row.Value.Amount));
        Assert.Equal(Sample.Euro(0.75m), (await StatusOfAsync(Cause)).Granted);
    }

    /// <summary>Limits of a person and of a period hold, over all records of a person.</summary>
    [SkippableFact]
    public virtual async Task Limits_hold_beside_the_cap()
    {
        await PrepareAsync(Sample.Pledge("cause", 100m) with
        {
            Limits = [new BudgetLimit.OfMoney(Sample.Euro(2m)) { IsPerPerson = true, Period = BudgetPeriod.Day }, new BudgetLimit.OfCodes(4) { Period = BudgetPeriod.Day }],
        });

        var today = await CountAsync(
            Sample.Like("cause", Ada), Sample.Like("cause", AdaToo, "like 2"), Sample.Like("cause", Ada, "like 3"),
            Sample.Like("cause", Ben), Sample.Like("cause", Ben, "like 2"), Sample.Like("cause", Sample.RowId("cat")));
        var later = await CountAsync(Sample.Like("cause", AdaToo, "like 3") with { At = Sample.Noon.AddDays(1) });

        Assert.Equal(
            [Counted(0.75m), Counted(0.75m), new PledgeOutcome.Refused(OfferRefusal.PersonLimitReached), Counted(0.75m), Counted(0.75m), new PledgeOutcome.Refused(OfferRefusal.BudgetExhausted)],
            today);
        Assert.Equal([Counted(0.75m)], later);
    }

    /// <summary>Who is held out counts for nothing, and both sides are exposed when their action would have counted, and not after the cap.</summary>
    [SkippableFact]
    public virtual async Task Whoever_is_held_out_counts_for_nothing()
    {
        await Holdouts.DefineAsync(Sample.Holdout("all", 1), Sample.Noon, Token);
        await Holdouts.DefineAsync(Sample.Holdout("nobody", 0), Sample.Noon, Token);
        await PrepareAsync(Sample.Pledge("cause", 100m) with { Holdout = new HoldoutId("all") });
        await Campaigns.PublishAsync(Sample.Pledge("other", 0.75m) with { Holdout = new HoldoutId("nobody") }, Sample.Approval, Sample.Noon, Token);

        var held = await CountAsync(Sample.Like("cause", Ada));
        var treated = await CountAsync(Sample.Like("other", Ada), Sample.Like("other", Ben));

        Assert.Equal([new PledgeOutcome.Refused(OfferRefusal.HeldOut)], held);
        Assert.Equal([Counted(0.75m), new PledgeOutcome.CapReached()], treated);
        Assert.Equal(Sample.Euro(0m), (await StatusOfAsync(Cause)).Granted);
        Assert.Equal(new HoldoutCounts(0, 1, 0), await Exposures.CountAsync(new HoldoutId("all"), Token));
        Assert.Equal(new HoldoutCounts(1, 0, 0), await Exposures.CountAsync(new HoldoutId("nobody"), Token));
    }

    /// <summary>An erased person is in no contribution, the sums stay, and they are not counted again.</summary>
    [SkippableFact]
    public virtual async Task Sums_stay_when_a_person_is_erased()
    {
        await Campaigns.PublishAsync(Sample.Campaign("scoop", 1_000m), Sample.Approval, Sample.Noon, Token);
        await PrepareAsync(Sample.Pledge("cause", 1_000m));
        await Records.PutAsync([Sample.Row("stranger")], Token);
        await zelda.StoreAsync(Store, Token);
        await CountAsync(Sample.Like("cause", Ada));

        Assert.NotNull(await PersonalData.EraseAsync(new CustomerReference.ByRecord(zelda.Row.Id), Sample.Noon, Token));
        await Records.PutAsync([zelda.Row, zelda.AuthorRecord], Token);
        var again = await CountAsync(zelda.Like, zelda.Like with { Person = zelda.Row.Id });

        Assert.All(again, outcome => Assert.Equal(new PledgeOutcome.Refused(OfferRefusal.UnknownRecipient), outcome));
        Assert.Equal(Sample.Euro(2.25m), (await StatusOfAsync(Cause)).Granted);
        var rows = await Pledges.ReadAsync(Cause, Token).ToListAsync();
        Assert.Equal(2.25m, rows.Sum(row => row.Value.Amount));
        Assert.Equal(2, rows.Count(row => row.Action.Length == 0));
        foreach (var marker in zelda.Markers)
            Assert.DoesNotContain("pledge_actions", await Harness.FindAsync(marker, Token));
    }

    private static PledgeOutcome.Counted Counted(decimal value, bool isCut = false) => new(Sample.Euro(value), isCut);

    private static PledgeOutcome.AlreadyCounted Already(decimal value) => new(Sample.Euro(value), IsWithdrawn: false);

    private Task<IReadOnlyList<PledgeOutcome>> CountAsync(params PledgeAction[] actions) => Pledges.CountAsync(actions, Token);

    private Task<AmendOutcome> AmendAsync(string key, decimal cap) => Store.GetRequiredService<IBudgetStore>().AmendAsync(
        new BudgetAmendment(new IdempotencyKey(key), Cause, Sample.Euro(cap), Sample.Approval, Sample.Noon), Token);

    private async Task MoveAsync(CampaignStep step) => Assert.Equal(
        MoveOutcome.Moved, await Store.GetRequiredService<ICampaignReviewStore>().MoveAsync(new CampaignMove(Cause, 1, step, new StaffId("ann"), Sample.Noon), Token));

    private async Task PrepareAsync(Campaign campaign)
    {
        await Records.PutAsync([Sample.Row("ada", "ada@x.org"), Sample.Row("ada too", "ada@x.org"), Sample.Row("ben", "ben@x.org"), Sample.Row("cat", "cat@x.org")], Token);
        await UnifyAsync();
        await Campaigns.PublishAsync(campaign, Sample.Approval, Sample.Noon, Token);
    }
}
