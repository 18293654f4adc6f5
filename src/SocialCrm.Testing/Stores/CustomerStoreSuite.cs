using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="ICustomerStore"/> keeps to: a decision is written whole, once, and one after another.</summary>
public abstract class CustomerStoreSuite : StoreSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected CustomerStoreSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>Links, retirements, events and the waiting list change together, and the decision is answered.</summary>
    [SkippableFact]
    public virtual async Task A_decision_is_written_whole()
    {
        await Records.PutAsync([Sample.Row("a", "a@x.org"), Sample.Row("b", "b@x.org")], Token);

        var decision = await Customers.DecideAsync(KeyDecision.StepAsync, Token);

        Assert.NotNull(decision);
        Assert.Equal(2, decision.Links.Count);
        foreach (var link in decision.Links)
            Assert.Equal(link.Customer, await CustomerOfAsync(link.Record));
        Assert.Equal(decision.Events.Select(happened => happened.Id), await Directory.ReadHistoryAsync(null, Token).Select(happened => happened.Id).ToListAsync());
        Assert.Null(await Customers.DecideAsync(KeyDecision.StepAsync, Token));
    }

    /// <summary>When the decision function throws, nothing is written and the records still wait.</summary>
    [SkippableFact]
    public virtual async Task A_decision_that_throws_writes_nothing()
    {
        await Records.PutAsync([Sample.Row("a")], Token);

        await Assert.ThrowsAsync<TimeZoneNotFoundException>(
            () => Customers.DecideAsync(KeyDecision.By(_ => throw new TimeZoneNotFoundException("planted")), Token));

        Assert.Null(await Directory.FindAsync(new CustomerReference.ByRecord(Sample.RowId("a")), Token));
        Assert.Empty(await Directory.ReadHistoryAsync(null, Token).ToListAsync());
        Assert.NotNull(await Customers.DecideAsync(KeyDecision.StepAsync, Token));
    }

    /// <summary>Customers that are merged resolve to the one that stays, through any number of merges.</summary>
    [SkippableFact]
    public virtual async Task Merged_customers_resolve_to_the_one_that_stays()
    {
        await Records.PutAsync([Sample.Row("a", "a@x.org"), Sample.Row("b", "b@x.org"), Sample.Row("c", "c@x.org")], Token);
        await UnifyAsync();
        var before = new List<CustomerId>();
        foreach (var key in new[] { "a", "b", "c" })
            before.Add(await CustomerOfAsync(Sample.RowId(key)));

        await Records.PutAsync([Sample.Row("bridge", "b@x.org", "c@x.org")], Token);
        await UnifyAsync();
        await Records.PutAsync([Sample.Row("bridge 2", "a@x.org", "b@x.org")], Token);
        await UnifyAsync();

        var stays = await CustomerOfAsync(Sample.RowId("a"));
        foreach (var customer in before)
            Assert.Equal(stays, await Directory.FindAsync(new CustomerReference.ById(customer), Token));
        Assert.Equal(5, Assert.Single(await Directory.ReadAsync(null, Token).ToListAsync()).Records.Count);
    }

    /// <summary>The history is in the order in which it was decided, also where hosts decide whose clocks differ by years.</summary>
    [SkippableFact]
    public virtual async Task The_history_is_in_the_order_it_was_decided_whatever_the_clocks_say()
    {
        var other = (Harness.IsShared ? Open() : Store).GetRequiredService<ICustomerStore>();
        var decided = new List<CustomerEventId>();
        foreach (var (customers, years) in new[] { (Customers, 5), (other, 0), (Customers, 5), (other, -5) })
        {
            await Records.PutAsync([Sample.Row($"a {decided.Count}"), Sample.Row($"b {decided.Count}")], Token);
            var decision = await customers.DecideAsync(KeyDecision.By(scope => ByTheClock(scope, years)), Token);
            decided.AddRange(decision!.Events.Select(happened => happened.Id));
        }

        var history = await Directory.ReadHistoryAsync(null, Token).ToListAsync();

        Assert.Equal(8, decided.Distinct().Count());
        Assert.Equal(decided, history.Select(happened => happened.Id));
        Assert.All(decided, id => Assert.Equal(7, id.Value.Version));

        static UnificationDecision ByTheClock(KeyScope scope, int years)
        {
            var decision = KeyDecision.Decide(scope);
            return decision with
            {
                Events = decision.Events.Select(happened => happened with { Id = CustomerEventId.New(happened.At.AddYears(years)), At = happened.At.AddYears(years) }).ToList(),
            };
        }
    }

    /// <summary>Steps of unification run one after another in the whole store, and decide each record once.</summary>
    [SkippableFact]
    public virtual async Task Steps_run_one_after_another()
    {
        var other = Harness.IsShared ? Open() : Store;
        await Records.PutAsync(Enumerable.Range(0, 200).Select(number => Sample.Row($"{number}", $"{number / 2}@x.org")).ToList(), Token);
        var inside = 0;
        var most = 0;

        var counts = await Race.RunAsync(8, async thread =>
        {
            var customers = (thread % 2 == 0 ? Store : other).GetRequiredService<ICustomerStore>();
            var count = 0;
            while (await customers.DecideAsync(StepAsync, Token) is { } decision)
                count += decision.Links.Count;
            return count;
        });

        Assert.Equal(1, most);
        Assert.Equal(200, counts.Sum());
        Assert.Equal(100, await Directory.ReadAsync(null, Token).CountAsync());
        Assert.Equal(100, await Directory.ReadHistoryAsync(null, Token).CountAsync(happened => happened.Kind == CustomerEventKind.Created));

        async Task<UnificationDecision?> StepAsync(UnificationSession session)
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            var decision = await KeyDecision.AtMost(7)(session);
            Interlocked.Decrement(ref inside);
            return decision;
        }
    }

    /// <summary>Records put while steps run are decided, all of them, by the time nothing waits.</summary>
    [SkippableFact]
    public virtual async Task Records_put_beside_the_steps_are_not_forgotten()
    {
        var other = Harness.IsShared ? Open() : Store;
        await Records.PutAsync([], Token);

        await Race.RunAsync(8, async thread =>
        {
            for (var number = 0; number < 25; number++)
            {
                if (thread % 2 == 0)
                    await Records.PutAsync([Sample.Row($"{thread}-{number}", $"{number}@x.org")], Token);
                else
                    await other.GetRequiredService<ICustomerStore>().DecideAsync(KeyDecision.StepAsync, Token);
            }

            return 0;
        });
        await UnifyAsync();

        var customers = await Directory.ReadAsync(null, Token).ToListAsync();
        Assert.Equal(25, customers.Count);
        Assert.All(customers, customer => Assert.Equal(4, customer.Records.Count));
    }

    /// <summary>A record that changes between the reading of its addresses and the writing of the decision is decided once more.</summary>
    [SkippableFact]
    public virtual async Task A_record_that_changes_while_it_is_decided_is_decided_again()
    {
        var other = (Harness.IsShared ? Open() : Store).GetRequiredService<ISourceRecordStore>();
        await other.PutAsync([Sample.Row("here", "new@x.org"), Sample.Row("moving", "old@x.org")], Token);
        Task<int>? change = null;

        await Customers.DecideAsync(KeyDecision.By(Decide), Token);
        Assert.Equal(1, await change!);
        await UnifyAsync();

        Assert.Equal(await CustomerOfAsync(Sample.RowId("here")), await CustomerOfAsync(Sample.RowId("moving")));

        UnificationDecision Decide(KeyScope scope)
        {
            // A store may make the change wait until the decision is written: it must not be waited for in here.
            change ??= Task.Run(() => other.PutAsync([Sample.Row("moving", "new@x.org")], Token));
            change.Wait(TimeSpan.FromMilliseconds(200));
            return KeyDecision.Decide(scope);
        }
    }

    /// <summary>Records that change at the moment in which they are decided end up decided by what they state last.</summary>
    [SkippableFact]
    public virtual async Task Records_that_change_beside_the_steps_are_decided_on_what_they_say_now()
    {
        const int Rounds = 60;
        var other = (Harness.IsShared ? Open() : Store).GetRequiredService<ISourceRecordStore>();
        await other.PutAsync(Enumerable.Range(0, Rounds).Select(round => Sample.Row($"here {round}", $"new {round}@x.org")).ToList(), Token);
        await UnifyAsync();

        for (var round = 0; round < Rounds; round++)
        {
            await Records.PutAsync([Sample.Row($"moving {round}", $"old {round}@x.org")], Token);
            await Race.RunAsync(2, async thread =>
            {
                if (thread == 0)
                    await other.PutAsync([Sample.Row($"moving {round}", $"new {round}@x.org")], Token);
                else
                    await Customers.DecideAsync(KeyDecision.StepAsync, Token);
                return 0;
            });
        }

        await UnifyAsync();

        for (var round = 0; round < Rounds; round++)
            Assert.Equal(await CustomerOfAsync(Sample.RowId($"here {round}")), await CustomerOfAsync(Sample.RowId($"moving {round}")));
    }
}
