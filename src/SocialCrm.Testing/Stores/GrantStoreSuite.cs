using SocialCrm.Customers;
using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="IGrantStore"/> keeps to, one caller at a time; <see cref="GrantRaceSuite"/> asks what many do at once.</summary>
public abstract class GrantStoreSuite : StoreSuite
{
    private static readonly SourceRecordId Ada = Sample.RowId("ada");

    /// <summary>Takes the harness of the store under test.</summary>
    protected GrantStoreSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>A grant holds the benefit's greatest value of the budget.</summary>
    [SkippableFact]
    public virtual async Task A_grant_holds_its_greatest_value()
    {
        await PrepareAsync(Sample.Campaign("scoop", 100m));
        var attempt = Sample.Issue("scoop", "k1", Ada) with { At = Sample.Noon.AddTicks(19) };

        var issued = Assert.IsType<IssueOutcome.Issued>(await IssueAsync(attempt));

        Assert.False(issued.IsReplay);
        Assert.Equal(
            new Grant(issued.Grant.Id, attempt.Campaign, Ada, Sample.Euro(2.50m), Sample.Noon.AddMicroseconds(1)) { ExpiresAt = Sample.Noon.AddDays(30) },
            issued.Grant);
        var status = await StatusOfAsync(attempt.Campaign);
        Assert.Equal((Sample.Euro(2.50m), Sample.Euro(0m), 1, 0), (status.Held, status.Granted, status.Issued, status.Redeemed));
    }

    /// <summary>The same request under the same key replays the first answer, at whatever time, whatever speaks against it now and whatever code the retry brings.</summary>
    [SkippableFact]
    public virtual async Task A_replay_answers_the_first_grant()
    {
        await PrepareAsync(Sample.Campaign("scoop", 2.50m, perPerson: 1));
        var attempt = Sample.Issue("scoop", "k1", Ada);
        var first = Assert.IsType<IssueOutcome.Issued>(await IssueAsync(attempt));

        IssueOutcome[] replays =
        [
            await IssueAsync(attempt),
            await IssueAsync(attempt with { At = Sample.Noon.AddDays(90) }),
            await IssueAsync(attempt with { Objection = OfferRefusal.NotEligible }),
            await IssueAsync(attempt with { CodeHash = Sample.Code("another") }),
        ];

        Assert.All(replays, replay => Assert.Equal(new IssueOutcome.Issued(first.Grant, true), replay));
        Assert.Equal(1, (await StatusOfAsync(attempt.Campaign)).Issued);
    }

    /// <summary>The same key with another request is refused: it is unique in the store.</summary>
    [SkippableFact]
    public virtual async Task A_reused_key_is_refused()
    {
        await PrepareAsync(Sample.Campaign("scoop", 100m), Sample.Campaign("cone", 100m));
        var attempt = Sample.Issue("scoop", "k1", Ada);
        await IssueAsync(attempt);

        IssueOutcome[] reused =
        [
            await IssueAsync(attempt with { Recipient = Sample.RowId("bob") }),
            await IssueAsync(attempt with { Campaign = new CampaignId("cone") }),
        ];
        var redeem = Assert.Single(await Ledger.RedeemAsync([Sample.Redeem("k1", "k1", Ada)], Token));

        Assert.All(reused, outcome => AssertRefused(OfferRefusal.KeyReused, outcome));
        Assert.Equal(OfferRefusal.KeyReused, Assert.IsType<LedgerOutcome.Refused>(redeem).Reason);
        Assert.Equal(0, (await StatusOfAsync(new CampaignId("cone"))).Issued);
    }

    /// <summary>A campaign gives from the first instant of its window, and no longer at its end.</summary>
    [SkippableFact]
    public virtual async Task The_window_is_half_open()
    {
        var campaign = Sample.Campaign("scoop", 100m);
        await PrepareAsync(campaign);

        AssertRefused(OfferRefusal.NotStarted, await IssueAsync(Sample.Issue("scoop", "1", Ada) with { At = campaign.Window.Start.AddMicroseconds(-1) }));
        Assert.IsType<IssueOutcome.Issued>(await IssueAsync(Sample.Issue("scoop", "2", Ada) with { At = campaign.Window.Start }));
        Assert.IsType<IssueOutcome.Issued>(await IssueAsync(Sample.Issue("scoop", "3", Ada) with { At = campaign.Window.End.AddMicroseconds(-1) }));
        AssertRefused(OfferRefusal.Ended, await IssueAsync(Sample.Issue("scoop", "4", Ada) with { At = campaign.Window.End }));
    }

    /// <summary>Unknown campaigns, unknown recipients and objections are refused.</summary>
    [SkippableFact]
    public virtual async Task What_is_unknown_or_objected_to_is_refused()
    {
        await PrepareAsync(Sample.Campaign("scoop", 100m));

        AssertRefused(OfferRefusal.UnknownCampaign, await IssueAsync(Sample.Issue("none", "1", Ada)));
        AssertRefused(OfferRefusal.UnknownRecipient, await IssueAsync(Sample.Issue("scoop", "2", Sample.RowId("nobody"))));
        AssertRefused(OfferRefusal.NotEligible, await IssueAsync(Sample.Issue("scoop", "3", Ada) with { Objection = OfferRefusal.NotEligible }));
        Assert.Equal(0, (await StatusOfAsync(new CampaignId("scoop"))).Issued);
    }

    /// <summary>A refused attempt leaves no trace, so the same key may be tried again, also with another request.</summary>
    [SkippableFact]
    public virtual async Task A_refused_attempt_leaves_no_trace()
    {
        var campaign = Sample.Campaign("scoop", 100m);
        await PrepareAsync(campaign);
        await IssueAsync(Sample.Issue("scoop", "k", Sample.RowId("nobody")));
        await IssueAsync(Sample.Issue("scoop", "k", Ada) with { At = campaign.Window.End });

        var issued = Assert.IsType<IssueOutcome.Issued>(await IssueAsync(Sample.Issue("scoop", "k", Ada)));

        Assert.False(issued.IsReplay);
    }

    /// <summary>A batch is decided in order: budget and limit run out at the same attempt as one by one.</summary>
    [SkippableFact]
    public virtual async Task A_batch_is_decided_in_order()
    {
        await PrepareAsync(Sample.Campaign("scoop", 10m, perPerson: 2));
        var bob = Sample.RowId("bob");
        IssueAttempt[] attempts =
        [
            Sample.Issue("scoop", "1", Ada), Sample.Issue("scoop", "1", Ada), Sample.Issue("scoop", "2", Ada), Sample.Issue("scoop", "3", Ada),
            Sample.Issue("scoop", "4", bob), Sample.Issue("none", "5", bob), Sample.Issue("scoop", "6", bob), Sample.Issue("scoop", "7", Sample.RowId("cleo")),
        ];

        var outcomes = await Grants.IssueAsync(attempts, Token);

        Assert.Equal(
            ["issued", "replay", "issued", "PersonLimitReached", "issued", "UnknownCampaign", "issued", "BudgetExhausted"],
            outcomes.Select(Word));
        var status = await StatusOfAsync(new CampaignId("scoop"));
        Assert.Equal((Sample.Euro(10m), 4), (status.Held, status.Issued));
        Assert.Empty(await Grants.IssueAsync([], Token));
    }

    /// <summary>The limit counts over all records of one customer, those merged later and those waiting included.</summary>
    [SkippableFact]
    public virtual async Task The_limit_counts_over_all_records_of_a_customer()
    {
        await PrepareAsync(Sample.Campaign("scoop", 100m, perPerson: 2));
        await Records.PutAsync([Sample.Row("left", "l@x.org"), Sample.Row("right", "r@x.org"), Sample.Row("fresh")], Token);
        await UnifyAsync();
        await IssueAsync(Sample.Issue("scoop", "1", Sample.RowId("left")));
        await IssueAsync(Sample.Issue("scoop", "2", Sample.RowId("right")));
        await Records.PutAsync([Sample.Row("bridge", "l@x.org", "r@x.org"), Sample.Row("waits")], Token);
        await IssueAsync(Sample.Issue("scoop", "3", Sample.RowId("waits")));
        await IssueAsync(Sample.Issue("scoop", "4", Sample.RowId("waits")));
        AssertRefused(OfferRefusal.PersonLimitReached, await IssueAsync(Sample.Issue("scoop", "5", Sample.RowId("waits"))));

        await UnifyAsync();

        foreach (var key in new[] { "left", "right", "bridge", "waits" })
            AssertRefused(OfferRefusal.PersonLimitReached, await IssueAsync(Sample.Issue("scoop", "6", Sample.RowId(key))));
        Assert.IsType<IssueOutcome.Issued>(await IssueAsync(Sample.Issue("scoop", "6", Sample.RowId("fresh"))));
    }

    /// <summary>A code that was redeemed and taken back no longer counts against the limit, and its value is there for others.</summary>
    [SkippableFact]
    public virtual async Task A_reversed_code_no_longer_counts()
    {
        await PrepareAsync(Sample.Campaign("scoop", 2.50m, perPerson: 1));
        await IssueAsync(Sample.Issue("scoop", "1", Ada));
        var redeemed = Assert.IsType<LedgerOutcome.Written>(Assert.Single(await Ledger.RedeemAsync([Sample.Redeem("1", "r1", Ada)], Token)));
        AssertRefused(OfferRefusal.PersonLimitReached, await IssueAsync(Sample.Issue("scoop", "2", Ada)));
        AssertRefused(OfferRefusal.BudgetExhausted, await IssueAsync(Sample.Issue("scoop", "2", Sample.RowId("bob"))));

        await Ledger.ReverseAsync([Sample.Reverse(redeemed.Entry.Id, "v1")], Token);

        Assert.IsType<IssueOutcome.Issued>(await IssueAsync(Sample.Issue("scoop", "2", Ada)));
    }

    private async Task PrepareAsync(params Campaign[] campaigns)
    {
        await Records.PutAsync([Sample.Row("ada"), Sample.Row("bob"), Sample.Row("cleo")], Token);
        await UnifyAsync();
        foreach (var campaign in campaigns)
            await Campaigns.PublishAsync(campaign, Sample.Approval, Sample.Noon, Token);
    }

    private async Task<IssueOutcome> IssueAsync(IssueAttempt attempt) => Assert.Single(await Grants.IssueAsync([attempt], Token));

    private static void AssertRefused(OfferRefusal reason, IssueOutcome outcome) =>
        Assert.Equal(reason, Assert.IsType<IssueOutcome.Refused>(outcome).Reason);

    private static string Word(IssueOutcome outcome) => outcome switch
    {
        IssueOutcome.Issued { IsReplay: true } => "replay",
        IssueOutcome.Issued => "issued",
        IssueOutcome.Refused refused => refused.Reason.ToString(),
        _ => "?",
    };
}
