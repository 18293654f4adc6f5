using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="ICampaignReviewStore"/> keeps to.</summary>
public abstract class CampaignReviewSuite : OfferSuite
{
    private static readonly StaffId Ann = new("ann");

    /// <summary>Takes the harness of the store under test.</summary>
    protected CampaignReviewSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>From every state exactly the steps that begin there lead on, and all others change nothing.</summary>
    [SkippableFact]
    public virtual async Task Every_step_begins_where_it_may()
    {
        (CampaignState State, CampaignStep[] Path)[] states =
        [
            (CampaignState.Draft, []),
            (CampaignState.InReview, [CampaignStep.Submit]),
            (CampaignState.Approved, [CampaignStep.Submit, CampaignStep.Approve]),
            (CampaignState.Live, [CampaignStep.Submit, CampaignStep.Approve, CampaignStep.GoLive]),
            (CampaignState.Paused, [CampaignStep.Submit, CampaignStep.Approve, CampaignStep.GoLive, CampaignStep.Pause]),
            (CampaignState.Ended, [CampaignStep.End]),
        ];
        foreach (var (state, path) in states)
        {
            foreach (var step in Enum.GetValues<CampaignStep>())
            {
                var terms = Sample.Campaign($"{state} {step}", 100m);
                await Reviews.DraftAsync(terms, Ann, Sample.Noon, Token);
                foreach (var before in path)
                    Assert.Equal(MoveOutcome.Moved, await Reviews.MoveAsync(Sample.Move(terms.Id.Value, 1, before), Token));

                var outcome = await Reviews.MoveAsync(Sample.Move(terms.Id.Value, 1, step), Token);

                var after = Assert.Single(await Reviews.ReadVersionsAsync(terms.Id, Token)).State;
                Assert.Equal((After(state, step) is null ? MoveOutcome.NotFromHere : MoveOutcome.Moved, After(state, step) ?? state), (outcome, after));
            }
        }
    }

    /// <summary>Whoever wrote a version does not approve it; it waits for somebody else.</summary>
    [SkippableFact]
    public virtual async Task Nobody_approves_what_they_wrote()
    {
        await Reviews.DraftAsync(Sample.Campaign("scoop", 100m), Ann, Sample.Noon, Token);
        await MoveAsync(1, CampaignStep.Submit);

        var own = await Reviews.MoveAsync(Sample.Move("scoop", 1, CampaignStep.Approve, "ann"), Token);
        var before = Assert.Single(await Reviews.ReadVersionsAsync(Scoop, Token));
        var other = await Reviews.MoveAsync(Sample.Move("scoop", 1, CampaignStep.Approve, "bob"), Token);
        var after = Assert.Single(await Reviews.ReadVersionsAsync(Scoop, Token));

        Assert.Equal((MoveOutcome.ApprovedByAuthor, CampaignState.InReview, null), (own, before.State, before.Approver));
        Assert.Equal((MoveOutcome.Moved, CampaignState.Approved, new StaffId("bob")), (other, after.State, after.Approver!.Value));
    }

    /// <summary>A version's terms never change, and nothing is live before a version went live.</summary>
    [SkippableFact]
    public virtual async Task A_version_keeps_its_terms()
    {
        var terms = Sample.Campaign("scoop", 100m) with
        {
            Limits = [new BudgetLimit.OfCodes(3) { IsPerPerson = true, Period = BudgetPeriod.Week }, new BudgetLimit.OfMoney(Sample.Euro(9m)) { Period = BudgetPeriod.Day }],
            CodeLifetime = TimeSpan.FromDays(3),
            BudgetShards = 4,
        };
        var first = await Reviews.DraftAsync(terms, Ann, Sample.Noon, Token);
        Assert.Null(await Campaigns.FindAsync(Scoop, Token));
        Assert.Equal("UnknownCampaign", await IssueAsync("1", Ada));

        var second = await Reviews.DraftAsync(terms with { Title = "Another" }, new StaffId("cleo"), Sample.Noon, Token);

        Assert.Equal([first, second], await Reviews.ReadVersionsAsync(Scoop, Token));
        Assert.Equal((terms, 1, CampaignState.Draft, Ann, null), (first.Terms, first.Number, first.State, first.Author, first.Approver));
        Assert.Equal((2, "Another"), (second.Number, second.Terms.Title));
        Assert.Equal(MoveOutcome.UnknownVersion, await MoveAsync(3, CampaignStep.Submit));
        Assert.Empty(await Reviews.ReadVersionsAsync(new CampaignId("none"), Token));
    }

    /// <summary>When a version goes live, the one before has ended, and the budget is the new one's.</summary>
    [SkippableFact]
    public virtual async Task One_version_is_live_and_brings_its_budget()
    {
        await PrepareAsync(Sample.Campaign("scoop", 5m));
        Assert.Equal(["issued", "issued", "BudgetExhausted"], [await IssueAsync("1", Ada), await IssueAsync("2", Ada), await IssueAsync("3", Ada)]);

        await GoLiveAsync(Sample.Campaign("scoop", 7.50m));

        Assert.Equal([CampaignState.Ended, CampaignState.Live], (await Reviews.ReadVersionsAsync(Scoop, Token)).Select(version => version.State));
        Assert.Equal(["issued", "BudgetExhausted"], [await IssueAsync("3", Ada), await IssueAsync("4", Ada)]);
        var status = await StatusOfAsync(Scoop);
        Assert.Equal((2, CampaignState.Live, Sample.Euro(7.50m), Sample.Euro(7.50m)), (status.Version, status.State, status.Budget, status.Held));
        Assert.Equal(MoveOutcome.NotFromHere, await MoveAsync(1, CampaignStep.Resume));
    }

    /// <summary>A new budget is not below what is held and granted, and not in another currency; then everything stays as it was.</summary>
    [SkippableFact]
    public virtual async Task A_version_whose_budget_does_not_fit_does_not_go_live()
    {
        await PrepareAsync(Sample.Campaign("scoop", 100m));
        await IssueAsync("1", Ada);
        await IssueAsync("2", Ada);
        await EntryAsync(Sample.Redeem("2", "r", Ada));
        var small = await ApprovedAsync(Sample.Campaign("scoop", 4.99m));
        var dollars = await ApprovedAsync(Sample.Campaign("scoop", 100m) with
        {
            Budget = new Money(100m, Currency.UsDollar), Benefit = new Benefit.AmountOff(new Money(1m, Currency.UsDollar)),
        });
        var exact = await ApprovedAsync(Sample.Campaign("scoop", 5m));

        Assert.Equal(MoveOutcome.BudgetTooSmall, await MoveAsync(small, CampaignStep.GoLive));
        Assert.Equal(MoveOutcome.OtherCurrency, await MoveAsync(dollars, CampaignStep.GoLive));
        Assert.Equal((1, CampaignState.Live), ((await StatusOfAsync(Scoop)).Version, (await StatusOfAsync(Scoop)).State));
        Assert.Equal("issued", await IssueAsync("3", Ada));
        Assert.Equal(MoveOutcome.BudgetTooSmall, await MoveAsync(exact, CampaignStep.GoLive));
        await AssertBalancedAsync();
    }

    /// <summary>What was given under a version keeps its terms, also where the next one gives less and for a shorter time.</summary>
    [SkippableFact]
    public virtual async Task What_was_given_keeps_its_terms()
    {
        await PrepareAsync(Sample.Campaign("scoop", 100m));
        var old = await GrantAsync(Sample.Issue("scoop", "old", Ada));
        await GoLiveAsync(Sample.Campaign("scoop", 100m) with
        {
            Benefit = new Benefit.AmountOff(Sample.Euro(1m)), Window = new CampaignWindow(Sample.Noon, Sample.Noon.AddDays(10)),
        });
        var young = await GrantAsync(Sample.Issue("scoop", "new", Ada));
        Assert.Equal(Sample.Euro(3.50m), (await StatusOfAsync(Scoop)).Held);

        var late = Sample.Noon.AddDays(20);
        var replay = Assert.IsType<IssueOutcome.Issued>(Assert.Single(await Grants.IssueAsync([Sample.Issue("scoop", "old", Ada)], Token)));
        Assert.Equal("Ended", Word(await RedeemAsync(Sample.Redeem("new", "r1", Ada) with { At = late })));
        var entry = await EntryAsync(Sample.Redeem("old", "r2", Ada) with { At = late });

        Assert.Equal((1, Sample.Euro(2.50m), Sample.Noon.AddDays(30)), (old.Version, old.Held, old.ExpiresAt));
        Assert.Equal((2, Sample.Euro(1m), Sample.Noon.AddDays(10)), (young.Version, young.Held, young.ExpiresAt));
        Assert.Equal((old, Sample.Euro(2.50m)), (replay.Grant, entry.Value));
        await AssertBalancedAsync();
    }

    /// <summary>A paused campaign gives nothing and takes no code, but what is held at a checkout is captured; resumed, it goes on.</summary>
    [SkippableFact]
    public virtual async Task A_pause_stops_everything_but_what_is_held()
    {
        await PrepareAsync(Sample.Campaign("scoop", 100m));
        await IssueAsync("1", Ada);
        await IssueAsync("2", Ada);
        var hold = await HoldAsync(Sample.Hold("2", "h", Ada));
        await MoveAsync(1, CampaignStep.Pause);

        Assert.Equal("Paused", await IssueAsync("3", Ada));
        Assert.Equal("Paused", Word(await RedeemAsync(Sample.Redeem("1", "r", Ada))));
        Assert.Equal("Paused", Word(await TryHoldAsync(Sample.Hold("1", "h1", Ada))));
        Assert.Equal("written", Word(await CaptureAsync(Sample.Capture(hold.Id, "c"))));
        Assert.Equal(CampaignState.Paused, (await StatusOfAsync(Scoop)).State);

        await MoveAsync(1, CampaignStep.Resume);
        Assert.Equal("issued", await IssueAsync("3", Ada));
        Assert.Equal("written", Word(await RedeemAsync(Sample.Redeem("1", "r", Ada))));
    }

    /// <summary>A campaign that was ended gives nothing; the codes that it gave stay good.</summary>
    [SkippableFact]
    public virtual async Task An_ended_campaign_gives_nothing_and_keeps_its_word()
    {
        await PrepareAsync(Sample.Campaign("scoop", 100m));
        await IssueAsync("1", Ada);
        await MoveAsync(1, CampaignStep.End);

        Assert.Equal("Ended", await IssueAsync("2", Ada));
        Assert.Equal("replay", await IssueAsync("1", Ada));
        Assert.Equal("written", Word(await RedeemAsync(Sample.Redeem("1", "r", Ada))));
        Assert.Equal(CampaignState.Ended, (await StatusOfAsync(Scoop)).State);
    }

    /// <summary>When a pause or an end was answered, nothing is given after it, however many were asking meanwhile and over however many shards.</summary>
    [SkippableFact]
    public virtual async Task Nothing_is_given_after_a_pause_was_answered()
    {
        await PrepareAsync(Sample.Campaign("scoop", 100_000m) with { BudgetShards = 4 }, people: 8);
        var stores = Stores<IGrantStore>();
        foreach (var step in new[] { CampaignStep.Pause, CampaignStep.Resume, CampaignStep.Pause, CampaignStep.End })
        {
            var paused = -1L;
            var underWay = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await Race.RunAsync(9, async thread =>
            {
                if (thread == 8)
                {
                    await underWay.Task;
                    await MoveAsync(1, step);
                    paused = step == CampaignStep.Resume ? -1 : (await StatusOfAsync(Scoop)).Issued;
                    return 0;
                }

                for (var number = 0; number < 12; number++)
                {
                    await stores[thread % stores.Length].IssueAsync([Sample.Issue("scoop", $"{step} {paused} {Guid.NewGuid()}", Person(thread))], Token);
                    underWay.TrySetResult();
                }

                return 0;
            });

            if (paused >= 0)
                Assert.Equal(paused, (await StatusOfAsync(Scoop)).Issued);
        }

        await AssertBalancedAsync();
    }

    /// <summary>Many that draft at once get a number each.</summary>
    [SkippableFact]
    public virtual async Task Drafts_at_once_get_a_number_each()
    {
        var stores = Stores<ICampaignReviewStore>();

        var drafts = await Race.RunAsync(8, thread => stores[thread % stores.Length].DraftAsync(Sample.Campaign("scoop", 100m + thread), Ann, Sample.Noon, Token));

        Assert.Equal(Enumerable.Range(1, 8), drafts.Select(draft => draft.Number).Order());
        var kept = await Reviews.ReadVersionsAsync(Scoop, Token);
        Assert.Equal(drafts.OrderBy(draft => draft.Number), kept);
    }

    /// <summary>Many versions that go live at once end up as one that is live, whether or not one was before.</summary>
    [SkippableFact]
    public virtual async Task Of_versions_that_go_live_at_once_one_stays_live()
    {
        var stores = Stores<ICampaignReviewStore>();
        for (var round = 0; round < 2; round++)
        {
            var versions = new List<int>();
            for (var number = 0; number < 4; number++)
                versions.Add(await ApprovedAsync(Sample.Campaign("scoop", 100m + (10 * round) + number)));

            var outcomes = await Race.RunAsync(4, thread => stores[thread % stores.Length].MoveAsync(Sample.Move("scoop", versions[thread], CampaignStep.GoLive), Token));

            Assert.All(outcomes, outcome => Assert.Equal(MoveOutcome.Moved, outcome));
            var live = Assert.Single(await Reviews.ReadVersionsAsync(Scoop, Token), version => version.State == CampaignState.Live);
            var status = await StatusOfAsync(Scoop);
            Assert.Equal((live.Number, live.Terms, live.Terms.Budget), (status.Version, status.Campaign, status.Budget));
        }
    }

    private static CampaignState? After(CampaignState from, CampaignStep step) => (from, step) switch
    {
        (CampaignState.Draft, CampaignStep.Submit) => CampaignState.InReview,
        (CampaignState.InReview, CampaignStep.Reject) => CampaignState.Draft,
        (CampaignState.InReview, CampaignStep.Approve) => CampaignState.Approved,
        (CampaignState.Approved, CampaignStep.GoLive) => CampaignState.Live,
        (CampaignState.Live, CampaignStep.Pause) => CampaignState.Paused,
        (CampaignState.Paused, CampaignStep.Resume) => CampaignState.Live,
        (not CampaignState.Ended, CampaignStep.End) => CampaignState.Ended,
        _ => null,
    };
}
