using SocialCrm.Offers;
using static SocialCrm.Sdk.Tests.Offers.WatchedDesk;

namespace SocialCrm.Sdk.Tests.Offers;

public sealed class PublishTests : IAsyncLifetime
{
    private readonly WatchedDesk desk = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task The_very_same_campaign_again_changes_nothing_and_another_under_its_id_is_told()
    {
        Assert.Equal(PublishOutcome.Published, await desk.Desk.PublishAsync(Campaign(), DeskOnSqlite.Approval));
        Assert.Equal(PublishOutcome.AlreadyPublished, await desk.Desk.PublishAsync(Campaign(), DeskOnSqlite.Approval));
        Assert.Equal(PublishOutcome.Conflicts, await desk.Desk.PublishAsync(Campaign() with { Title = "Two scoops" }, DeskOnSqlite.Approval));
    }

    private static Benefit.StatementCredit CashBack { get; } = new(Euros(5m), Euros(0m), 1);

    // Not theories: a runner would print every campaign, and one of them holds ten megabytes.
    private static (string Says, Campaign Campaign)[] Impossible =>
    [
        ("Campaign.Id", Campaign() with { Id = default }),
        ("Campaign.Window", Campaign() with { Window = null! }),
        ("Campaign.Benefit", Campaign() with { Benefit = null! }),
        ("Campaign.Title", Campaign() with { Title = null! }),
        ("Campaign.Title", Campaign() with { Title = " " }),
        ("Campaign.Title", Campaign() with { Title = "Two\nlines" }),
        ("Campaign.Title", Campaign() with { Title = new string('t', 201) }),
        ("Campaign.PerPersonLimit", Campaign() with { PerPersonLimit = 0 }),
        ("Campaign.PerPersonLimit", Campaign() with { PerPersonLimit = -1 }),
        ("Campaign.Budget must be above 0", Campaign() with { Budget = Euros(0m) }),
        ("Campaign.Budget must be above 0", Campaign() with { Budget = Euros(-1m) }),
        ("Campaign.Budget needs a currency", Campaign() with { Budget = new Money(100m, default) }),
        ("Campaign.Budget has more decimals", Campaign() with { Budget = Euros(100.005m) }),
        ("Campaign.Budget has more decimals", Campaign() with { Budget = Euros(decimal.MaxValue) }),
        ("does not cover one", Campaign() with { Budget = Euros(4.99m) }),
        ("in EUR and the budget in USD", Campaign() with { Budget = new Money(100m, Currency.UsDollar) }),
        ("worth at most must be above 0", Campaign() with { Benefit = new Benefit.AmountOff(Euros(0m)) }),
        ("worth at most has more decimals", Campaign() with { Benefit = new Benefit.AmountOff(Euros(0.001m)) }),
        ("PercentageOff.Percent", Campaign() with { Benefit = new Benefit.PercentageOff(0m, Euros(5m)) }),
        ("PercentageOff.Percent", Campaign() with { Benefit = new Benefit.PercentageOff(100.1m, Euros(5m)) }),
        ("PercentageOff.Percent", Campaign() with { Benefit = new Benefit.PercentageOff(-5m, Euros(5m)) }),
        ("FreeItem.Sku", Campaign() with { Benefit = new Benefit.FreeItem("", Euros(5m)) }),
        ("FreeItem.Sku", Campaign() with { Benefit = new Benefit.FreeItem(new string('s', 10_000_000), Euros(5m)) }),
        ("DonationPledge.Beneficiary", Campaign() with { Benefit = new Benefit.DonationPledge(Euros(1m), "") }),
        ("another currency", Campaign() with { Benefit = CashBack with { MinimumSpend = new Money(1m, Currency.UsDollar) } }),
        ("StatementCredit.MinimumSpend", Campaign() with { Benefit = CashBack with { MinimumSpend = Euros(-1m) } }),
        ("StatementCredit.PerCard", Campaign() with { Benefit = CashBack with { PerCard = 0 } }),
        ("StatementCredit.EnrolmentCap", Campaign() with { Benefit = CashBack with { EnrolmentCap = 0 } }),
        ("StatementCredit.Merchant", Campaign() with { Benefit = CashBack with { Merchant = "two\nlines" } }),
        ("StatementCredit.PerCard", Campaign() with { Benefit = CashBack, Limits = [new BudgetLimit.OfCodes(1) { IsPerPerson = true }] }),
    ];

    [Fact]
    public async Task A_campaign_that_could_not_keep_its_promises_is_refused_with_what_to_correct()
    {
        foreach (var (says, campaign) in Impossible)
        {
            var refusal = await Assert.ThrowsAsync<ArgumentException>(() => desk.Desk.PublishAsync(campaign, DeskOnSqlite.Approval));

            Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
            Assert.True(refusal.Message.Length < 300);
            Assert.Null(await desk.Desk.StatusAsync(Summer));
        }
    }

    [Fact]
    public async Task The_edges_of_what_is_possible_are_published()
    {
        Campaign[] possible =
        [
            Campaign() with { Budget = Euros(5m) },
            Campaign() with { Benefit = new Benefit.PercentageOff(100m, Euros(100m)) },
            Campaign() with { Benefit = new Benefit.PercentageOff(0.5m, Euros(0.01m)) },
            Campaign() with { Budget = Money.FromMinorUnits(long.MaxValue, Currency.Euro), PerPersonLimit = int.MaxValue },
            Campaign() with { Title = "夏のアイス 🍦", Benefit = new Benefit.FreeItem("Größe L", Euros(3.5m)) },
        ];

        for (var number = 0; number < possible.Length; number++)
            Assert.Equal(PublishOutcome.Published, await desk.Desk.PublishAsync(possible[number] with { Id = new CampaignId($"edge-{number}") }, DeskOnSqlite.Approval));
    }

    [Fact]
    public async Task No_campaign_is_a_mistake_of_the_caller()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => desk.Desk.PublishAsync(null!, DeskOnSqlite.Approval));
    }
}
