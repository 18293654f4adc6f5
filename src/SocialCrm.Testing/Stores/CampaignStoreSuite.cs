using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="ICampaignStore"/> keeps to.</summary>
public abstract class CampaignStoreSuite : StoreSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected CampaignStoreSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>A campaign is published once; the same again is known, another under its id conflicts and changes nothing.</summary>
    [SkippableFact]
    public virtual async Task A_campaign_is_published_once()
    {
        var campaign = Sample.Campaign("scoop", 100m);

        var first = await Campaigns.PublishAsync(campaign, Sample.Approval, Sample.Noon, Token);
        var again = await Campaigns.PublishAsync(campaign with { Budget = Sample.Euro(100.00m) }, Sample.Approval, Sample.Noon.AddDays(1), Token);
        PublishOutcome[] others =
        [
            await Campaigns.PublishAsync(campaign with { Title = "Another" }, Sample.Approval, Sample.Noon, Token),
            await Campaigns.PublishAsync(campaign with { Budget = Sample.Euro(100.01m) }, Sample.Approval, Sample.Noon, Token),
            await Campaigns.PublishAsync(campaign with { PerPersonLimit = 7 }, Sample.Approval, Sample.Noon, Token),
            await Campaigns.PublishAsync(campaign with { IsPersonal = true }, Sample.Approval, Sample.Noon, Token),
            await Campaigns.PublishAsync(campaign with { Benefit = new Benefit.AmountOff(Sample.Euro(3m)) }, Sample.Approval, Sample.Noon, Token),
            await Campaigns.PublishAsync(campaign with { Window = new CampaignWindow(Sample.Noon, Sample.Noon.AddDays(30), "Europe/Berlin") }, Sample.Approval, Sample.Noon, Token),
        ];

        Assert.Equal(PublishOutcome.Published, first);
        Assert.Equal(PublishOutcome.AlreadyPublished, again);
        Assert.All(others, outcome => Assert.Equal(PublishOutcome.Conflicts, outcome));
        Assert.Equal(campaign, (await StatusOfAsync(campaign.Id)).Campaign);
    }

    /// <summary>A new campaign has given nothing.</summary>
    [SkippableFact]
    public virtual async Task A_new_campaign_has_given_nothing()
    {
        var campaign = Sample.Campaign("scoop", 100m);
        await Campaigns.PublishAsync(campaign, Sample.Approval, Sample.Noon, Token);

        Assert.Equal(new CampaignStatus(campaign, Sample.Euro(0m), Sample.Euro(0m), 0, 0, 0), await StatusOfAsync(campaign.Id));
        Assert.Null(await Campaigns.FindAsync(new CampaignId("none"), Token));
    }

    /// <summary>Campaigns come in the order of the bytes of their ids.</summary>
    [SkippableFact]
    public virtual async Task Campaigns_come_in_ordinal_order_of_id()
    {
        foreach (var name in Utf8Order.Names)
            await Campaigns.PublishAsync(Sample.Campaign(name, 100m), Sample.Approval, Sample.Noon, Token);

        var read = await Campaigns.ReadAsync(Token).Select(status => status.Campaign.Id.Value).ToListAsync();

        Assert.Equal(Utf8Order.Names.Order(Utf8Order.Instance), read);
    }

    /// <summary>Every benefit in every kind of currency is read back, ordered by id.</summary>
    [SkippableFact]
    public virtual async Task Every_campaign_is_read_back_in_ordinal_order()
    {
        Campaign[] campaigns =
        [
            Sample.Campaign("A", 100m),
            Of("B 'Ä' 🍦", new Benefit.PercentageOff(12.5m, Sample.Euro(10m)), 1m) with { Title = "10 % für \"alle\" 🍦" },
            Of("a", new Benefit.FreeItem("cone 🍦", new Money(300m, Currency.Parse("JPY"))), 300_000m),
            Of("b", new Benefit.AmountOff(new Money(1.234m, Currency.Parse("KWD"))), 92_233_720_368_547.758m) with { IsPersonal = true, PerPersonLimit = int.MaxValue },
            Of("c", new Benefit.PercentageOff(0.01m, new Money(0.0001m, Currency.Parse("CLF"))), 1m) with
            {
                Window = new CampaignWindow(new DateTimeOffset(2026, 3, 29, 2, 30, 0, TimeSpan.FromHours(2)), Sample.Noon, "Europe/Berlin"),
            },
        ];
        foreach (var campaign in campaigns.Reverse())
            await Campaigns.PublishAsync(campaign, Sample.Approval, Sample.Noon, Token);

        var read = await Campaigns.ReadAsync(Token).ToListAsync();

        Assert.Equal(campaigns, read.Select(status => status.Campaign));
    }

    /// <summary>Money with more decimals than its currency has is refused, not rounded.</summary>
    [SkippableFact]
    public virtual async Task Money_with_too_many_decimals_is_refused()
    {
        var campaign = Sample.Campaign("scoop", 100.001m);

        await Assert.ThrowsAsync<ArgumentException>(() => Campaigns.PublishAsync(campaign, Sample.Approval, Sample.Noon, Token));

        Assert.Null(await Campaigns.FindAsync(campaign.Id, Token));
    }

    /// <summary>Of many that publish the same campaign at once, all succeed and one is first.</summary>
    [SkippableFact]
    public virtual async Task Many_that_publish_the_same_all_succeed()
    {
        var other = Harness.IsShared ? Open() : Store;

        var outcomes = await Race.RunAsync(Race.Threads, thread => (thread % 2 == 0 ? Store : other)
            .GetRequiredService<ICampaignStore>().PublishAsync(Sample.Campaign("scoop", 100m), Sample.Approval, Sample.Noon, Token));

        Assert.Single(outcomes, PublishOutcome.Published);
        Assert.Equal(Race.Threads - 1, outcomes.Count(outcome => outcome == PublishOutcome.AlreadyPublished));
    }

    /// <summary>Of many that publish different campaigns under one id at once, one wins and the others conflict.</summary>
    [SkippableFact]
    public virtual async Task Many_that_publish_different_ones_conflict()
    {
        var other = Harness.IsShared ? Open() : Store;

        var outcomes = await Race.RunAsync(Race.Threads, thread => (thread % 2 == 0 ? Store : other)
            .GetRequiredService<ICampaignStore>().PublishAsync(Sample.Campaign("scoop", 100m + thread), Sample.Approval, Sample.Noon, Token));

        var status = await StatusOfAsync(new CampaignId("scoop"));
        Assert.Single(outcomes, PublishOutcome.Published);
        Assert.Equal(Race.Threads - 1, outcomes.Count(outcome => outcome == PublishOutcome.Conflicts));
        Assert.Equal(PublishOutcome.Published, outcomes[(int)(status.Campaign.Budget.Amount - 100m)]);
    }

    private static Campaign Of(string id, Benefit benefit, decimal budget) =>
        Sample.Campaign(id, 1m) with { Benefit = benefit, Budget = new Money(budget, benefit.MaximumValue.Currency) };
}
