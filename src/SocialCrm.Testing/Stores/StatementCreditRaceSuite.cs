using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>Whether the caps of statement credits hold when sixteen threads on two processes' views ask at once.</summary>
public abstract class StatementCreditRaceSuite : StoreSuite
{
    private static readonly CampaignId Back = new("cash-back");

    /// <summary>Takes the harness of the store under test.</summary>
    protected StatementCreditRaceSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>Twenty may enrol, and twenty are.</summary>
    [SkippableFact]
    public virtual async Task No_more_cards_enrol_than_the_cap()
    {
        await PrepareAsync(Sample.CashBack("cash-back", 1_000m, cards: 20));
        var stores = Stores<ICardEnrolmentStore>();

        var outcomes = await Race.RunAsync(Race.Threads, async thread =>
        {
            var mine = new List<EnrolOutcome>();
            for (var card = 0; card < 3; card++)
                mine.AddRange(await stores[thread % stores.Length].EnrolAsync([Sample.Enrol("cash-back", Record(thread), $"{thread} {card}")], Token));
            return mine;
        });

        Assert.Equal(20, outcomes.SelectMany(mine => mine).Count(outcome => outcome is EnrolOutcome.Enrolled { IsReplay: false }));
        Assert.Equal(20, await stores[0].CountAsync(Back, Token));
    }

    /// <summary>One card that sixteen people enrol at once is one person's.</summary>
    [SkippableFact]
    public virtual async Task One_card_is_one_persons()
    {
        await PrepareAsync(Sample.CashBack("cash-back", 1_000m));
        var stores = Stores<ICardEnrolmentStore>();

        for (var round = 0; round < 5; round++)
        {
            var outcomes = await Race.RunAsync(Race.Threads, async thread => Assert.Single(
                await stores[thread % stores.Length].EnrolAsync([Sample.Enrol("cash-back", Record(thread), $"card {round}")], Token)));

            Assert.Single(outcomes.OfType<EnrolOutcome.Enrolled>());
            Assert.All(outcomes.OfType<EnrolOutcome.Refused>(), refused => Assert.Equal(OfferRefusal.CardTaken, refused.Reason));
        }
    }

    /// <summary>A budget for ten credits gives ten, however many purchases come at once, over one row or several; each purchase is matched once.</summary>
    [SkippableTheory]
    [InlineData(1)]
    [InlineData(4)]
    public virtual async Task The_budget_is_never_passed_and_never_left(int shards)
    {
        await PrepareAsync(Sample.CashBack("cash-back", 25m) with { BudgetShards = shards });
        await EnrolAllAsync();
        var stores = Stores<ICardCreditStore>();

        var outcomes = await Race.RunAsync(Race.Threads, async thread => await stores[thread % stores.Length].MatchAsync(
            [Sample.Purchase("cash-back", $"card {thread / 2}", $"p {thread / 2}"), Sample.Purchase("cash-back", $"card {thread}", $"q {thread}")], Token));

        Assert.Equal(10, outcomes.SelectMany(mine => mine).Count(outcome => outcome is CardCreditOutcome.Done { IsReplay: false }));
        Assert.Equal(Sample.Euro(25m), (await StatusOfAsync(Back)).Held);
        Assert.Equal(10, await stores[0].ReadAsync(Back, Token).CountAsync());
    }

    /// <summary>One card has two credits, and no third.</summary>
    [SkippableFact]
    public virtual async Task A_card_never_has_more_than_its_number()
    {
        await PrepareAsync(Sample.CashBack("cash-back", 1_000m) with { BudgetShards = 4 });
        await EnrolAllAsync();
        var stores = Stores<ICardCreditStore>();

        var outcomes = await Race.RunAsync(Race.Threads, async thread => Assert.Single(
            await stores[thread % stores.Length].MatchAsync([Sample.Purchase("cash-back", "card 1", $"p {thread}")], Token)));

        Assert.Equal(2, outcomes.Count(outcome => outcome is CardCreditOutcome.Done));
        Assert.All(outcomes.OfType<CardCreditOutcome.Refused>(), refused => Assert.Equal(OfferRefusal.CardLimitReached, refused.Reason));
    }

    /// <summary>While credits are matched, posted and reversed at once, the books are what the ledger says.</summary>
    [SkippableFact]
    public virtual async Task The_books_agree_with_the_ledger()
    {
        await PrepareAsync(Sample.CashBack("cash-back", 25m));
        await EnrolAllAsync();
        var stores = Stores<ICardCreditStore>();

        await Race.RunAsync(Race.Threads, async thread =>
        {
            var store = stores[thread % stores.Length];
            for (var number = 0; number < 4; number++)
            {
                if (Assert.Single(await store.MatchAsync([Sample.Purchase("cash-back", $"card {thread}", $"p {thread} {number}")], Token)) is not CardCreditOutcome.Done { Credit.Id: var credit })
                    continue;
                if (number % 2 == 0)
                    await store.SettleAsync([new CardCreditStep(credit, CardCreditState.Posted, $"s {thread} {number}", Sample.Noon.AddHours(2))], Token);
                if (thread % 3 > 0)
                    await store.SettleAsync([new CardCreditStep(credit, CardCreditState.Reversed, $"r {thread} {number}", Sample.Noon.AddHours(3))], Token);
            }

            return 0;
        });

        var status = await StatusOfAsync(Back);
        var credits = (await stores[0].ReadAsync(Back, Token).ToListAsync()).GroupBy(entry => entry.Credit, entry => entry.Kind).Select(kinds => kinds.ToHashSet()).ToList();
        var posted = credits.Count(kinds => kinds.Contains(CardCreditState.Posted) && !kinds.Contains(CardCreditState.Reversed));
        var waiting = credits.Count(kinds => kinds.Count == 1);
        Assert.Equal((2.50m * waiting, 2.50m * posted), (status.Held.Amount, status.Granted.Amount));
        Assert.InRange(status.Held.Amount + status.Granted.Amount, 0m, 25m);
    }

    private static SourceRecordId Record(int number) => Sample.RowId($"person {number}");

    private T[] Stores<T>()
        where T : notnull =>
        Harness.IsShared ? [Store.GetRequiredService<T>(), Open().GetRequiredService<T>()] : [Store.GetRequiredService<T>()];

    private async Task EnrolAllAsync() => Assert.All(
        await Store.GetRequiredService<ICardEnrolmentStore>().EnrolAsync(
            [.. Enumerable.Range(0, Race.Threads).Select(number => Sample.Enrol("cash-back", Record(number), $"card {number}"))], Token),
        outcome => Assert.IsType<EnrolOutcome.Enrolled>(outcome));

    private async Task PrepareAsync(Campaign campaign)
    {
        await Records.PutAsync(Enumerable.Range(0, Race.Threads).Select(number => Sample.Row($"person {number}", $"{number}@x.org")).ToList(), Token);
        await UnifyAsync();
        await Campaigns.PublishAsync(campaign, Sample.Approval, Sample.Noon, Token);
    }
}
