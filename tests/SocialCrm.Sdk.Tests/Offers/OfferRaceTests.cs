using SocialCrm.Customers;
using SocialCrm.Offers;
using static SocialCrm.Sdk.Tests.Offers.DeskOnSqlite;

namespace SocialCrm.Sdk.Tests.Offers;

/// <summary>Real threads on one file, from two hosts: what must hold is read from the ledger and from every caller's own answers.</summary>
public sealed class OfferRaceTests : IAsyncLifetime
{
    private const int Threads = 16;

    private readonly DeskOnSqlite crm = new();
    private readonly List<SourceRecordId> people = [];

    public async Task InitializeAsync()
    {
        for (var person = 0; person < Threads; person++)
            people.Add(await crm.KnowAsync("crm", $"{person}"));
    }

    public Task DisposeAsync() => crm.CloseAsync();

    [Fact]
    public async Task The_budget_is_never_passed_however_many_ask_at_once()
    {
        // 37 codes fit, 16 x 10 are asked for, every third attempt is made twice.
        await crm.Desk.PublishAsync(Campaign() with { Budget = Euros(37 * 5m + 4.99m), PerPersonLimit = 10 }, Approval);
        OfferDesk[] desks = [crm.Desk, crm.OtherDesk()];
        using var over = new CancellationTokenSource();
        var watch = WatchAsync(over.Token);

        var raced = await RaceAsync(async thread =>
        {
            var own = new List<IssueResult>();
            for (var attempt = 0; attempt < 10; attempt++)
            {
                var request = ToIssue($"{thread}-{attempt}", people[thread]);
                own.Add(await desks[attempt % 2].IssueAsync(request));
                if (attempt % 3 == 0)
                    await desks[(attempt + 1) % 2].IssueAsync(request);
            }

            return own;
        });
        await over.CancelAsync();

        var results = raced.SelectMany(own => own).ToList();
        var issued = results.OfType<IssueResult.Issued>().ToList();
        var status = await crm.StatusAsync();
        Assert.Equal(37, issued.Count);
        Assert.Equal(37, issued.Select(result => result.Code).Distinct().Count());
        Assert.All(results.OfType<IssueResult.Refused>(), refused => Assert.Equal(OfferRefusal.BudgetExhausted, refused.Reason));
        Assert.Equal((Euros(37 * 5m), 37), (status.Held, status.Issued));
        Assert.True(await watch > 0);
    }

    [Fact]
    public async Task One_attempt_made_by_all_at_once_gives_one_code()
    {
        await crm.Desk.PublishAsync(Campaign() with { PerPersonLimit = 10 }, Approval);
        OfferDesk[] desks = [crm.Desk, crm.OtherDesk()];

        var results = await RaceAsync(thread => desks[thread % 2].IssueAsync(ToIssue("the-one", people[0])));

        var issued = results.Cast<IssueResult.Issued>().ToList();
        Assert.Single(issued.Select(result => result.Code).Distinct());
        Assert.Single(issued, result => !result.IsReplay);
        Assert.Equal(1, (await crm.StatusAsync()).Issued);
    }

    [Fact]
    public async Task One_person_with_many_records_never_gets_more_than_the_limit()
    {
        await crm.Desk.PublishAsync(Campaign() with { PerPersonLimit = 3 }, Approval);
        await crm.Unifier.ConstrainAsync(new CustomerConstraints([], [.. people.Skip(1).Select(record => new RecordConnection(people[0], record, "login"))]));
        await crm.Unifier.UnifyAsync();

        var results = await RaceAsync(thread => crm.Desk.IssueAsync(ToIssue($"{thread}", people[thread])));

        Assert.Equal(3, results.OfType<IssueResult.Issued>().Count());
        Assert.All(results.OfType<IssueResult.Refused>(), refused => Assert.Equal(OfferRefusal.PersonLimitReached, refused.Reason));
    }

    [Fact]
    public async Task One_code_used_by_all_at_once_is_used_once()
    {
        await crm.Desk.PublishAsync(Campaign(), Approval);
        var code = await crm.CodeAsync("issue-1", people[0]);
        OfferDesk[] desks = [crm.Desk, crm.OtherDesk()];

        var outcomes = await RaceAsync(thread =>
            desks[thread % 2].RedeemAsync(ToRedeem(code, $"order-{thread}", people[thread])));

        var written = Assert.Single(outcomes.OfType<LedgerOutcome.Written>());
        Assert.All(outcomes.OfType<LedgerOutcome.Refused>(), refused => Assert.Equal(OfferRefusal.AlreadyRedeemed, refused.Reason));
        Assert.Equal(written.Entry, Assert.Single(await crm.LedgerAsync()));
        Assert.Equal(Euros(5m), (await crm.StatusAsync()).Granted);
    }

    [Fact]
    public async Task One_redemption_reversed_by_all_at_once_is_never_taken_back_past_its_value()
    {
        await crm.Desk.PublishAsync(Campaign(), Approval);
        var entry = await crm.EntryAsync(ToRedeem(await crm.CodeAsync("issue-1", people[0]), "order-1", people[0]));

        // Five euros in steps of 0.99: five fit, 0.05 is left.
        var outcomes = await RaceAsync(thread => crm.Desk.ReverseAsync(ToReverse(entry.Id, $"refund-{thread}", Euros(0.99m))));

        Assert.Equal(5, outcomes.OfType<LedgerOutcome.Written>().Count());
        Assert.Equal(Euros(0.05m), (await crm.StatusAsync()).Granted);
    }

    [Fact]
    public async Task Giving_using_and_taking_back_at_once_leaves_counters_that_the_ledger_confirms()
    {
        await crm.Desk.PublishAsync(Campaign() with { Budget = Euros(60m), PerPersonLimit = 1_000 }, Approval);
        OfferDesk[] desks = [crm.Desk, crm.OtherDesk()];
        using var over = new CancellationTokenSource();
        var watch = WatchAsync(over.Token);

        var raced = await RaceAsync(async thread =>
        {
            var own = new List<(string Code, bool IsUsed)>();
            for (var round = 0; round < 8; round++)
            {
                var desk = desks[(thread + round) % 2];
                if (await desk.IssueAsync(ToIssue($"issue-{thread}-{round}", people[thread])) is not IssueResult.Issued issued)
                    continue;
                var request = ToRedeem(issued.Code, $"order-{thread}-{round}", people[thread]) with { Order = Euros(1m + round) };
                if (round % 4 != 3)
                    await desk.RedeemAsync(request);
                if (round % 2 == 0 && await desk.RedeemAsync(request) is LedgerOutcome.Written { Entry: var entry })
                    await desk.ReverseAsync(ToReverse(entry.Id, $"refund-{thread}-{round}"));
                own.Add((issued.Code, round % 4 != 3));
            }

            return own;
        });
        await over.CancelAsync();

        var codes = raced.SelectMany(own => own).ToList();
        var ledger = await crm.LedgerAsync();
        var status = await crm.StatusAsync();
        var redeemed = ledger.Where(entry => entry.Kind is LedgerEntryKind.Redeemed).ToList();
        var given = redeemed.Sum(entry => entry.Value.Amount) - ledger.Except(redeemed).Sum(entry => entry.Value.Amount);
        Assert.Equal(codes.Count, status.Issued);
        Assert.Equal(codes.Count(code => code.IsUsed), redeemed.Count);
        Assert.Equal(redeemed.Count, redeemed.Select(entry => entry.Grant).Distinct().Count());
        Assert.Equal(Euros(given), status.Granted);
        Assert.Equal(Euros(5m * codes.Count(code => !code.IsUsed)), status.Held);
        Assert.True(await watch > 0);
    }

    /// <summary>Looks on while others race; answers how often it looked.</summary>
    private async Task<int> WatchAsync(CancellationToken over)
    {
        var looks = 0;
        while (!over.IsCancellationRequested)
        {
            var status = await crm.StatusAsync();
            Assert.True((status.Held + status.Granted).Amount <= status.Campaign.Budget.Amount, $"{status}");
            looks++;
            await Task.Delay(1, CancellationToken.None);
        }

        return looks;
    }

    private static async Task<T[]> RaceAsync<T>(Func<int, Task<T>> run)
    {
        using var gate = new Barrier(Threads);
        var runners = Enumerable.Range(0, Threads).Select(thread => Task.Factory.StartNew(
            () =>
            {
                gate.SignalAndWait();
                return run(thread);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap());
        return await Task.WhenAll(runners);
    }
}
