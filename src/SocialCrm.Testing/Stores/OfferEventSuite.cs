using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="IOfferEventStore"/> keeps to.</summary>
public abstract class OfferEventSuite : OfferSuite
{
    private static readonly DateTimeOffset Later = Sample.Noon.AddYears(1);

    /// <summary>Takes the harness of the store under test.</summary>
    protected OfferEventSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>What is given, used and taken back is told, as it was answered and in that order; what is refused or replayed is not.</summary>
    [SkippableFact]
    public virtual async Task What_happened_is_told_and_what_was_refused_is_not()
    {
        await PrepareAsync(Sample.Campaign("scoop", 5m));
        var (first, second) = (await GrantAsync(Sample.Issue("scoop", "1", Ada)), await GrantAsync(Sample.Issue("scoop", "2", Ada)));
        await IssueAsync("2", Ada);
        await IssueAsync("3", Ada);
        var entry = await EntryAsync(Sample.Redeem("1", "r1", Bob));
        await RedeemAsync(Sample.Redeem("1", "r1", Bob));
        await RedeemAsync(Sample.Redeem("1", "r2", Bob));
        var hold = await HoldAsync(Sample.Hold("2", "h", Bob));
        var captured = Assert.IsType<LedgerOutcome.Written>(await CaptureAsync(Sample.Capture(hold.Id, "c"))).Entry;
        var reversed = Assert.IsType<LedgerOutcome.Written>(Assert.Single(await Ledger.ReverseAsync([Sample.Reverse(entry.Id, "v")], Token))).Entry;
        await Ledger.ReverseAsync([Sample.Reverse(entry.Id, "v2")], Token);

        var told = await ReadAsync();

        Assert.Equal(
            [(OfferEventKind.Granted, first, null), (OfferEventKind.Granted, second, null), (OfferEventKind.Redeemed, null, entry), (OfferEventKind.Reversed, null, reversed), (OfferEventKind.Redeemed, null, captured)],
            told.Select(one => (one.Kind, one.Grant, one.Entry)));
        Assert.All(told, one => Assert.Equal((Scoop, 0), (one.Campaign, one.Postponed)));
        Assert.Equal(told, await ReadAsync());
    }

    /// <summary>Of a batch that fails, nothing is told, and nothing happened.</summary>
    [SkippableFact]
    public virtual async Task Of_a_batch_that_fails_nothing_is_told()
    {
        await PrepareAsync(Sample.Campaign("scoop", 100m));
        await IssueAsync("1", Ada);
        await IssueAsync("2", Ada);
        var before = await ReadAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => Ledger.RedeemAsync(
            [Sample.Redeem("1", "r1", Bob), Sample.Redeem("2", "r2", Bob) with { Order = Sample.Euro(1.001m) }], Token));

        Assert.Equal(before, await ReadAsync());
        Assert.Empty(await Ledger.ReadAsync(Scoop, Token).ToListAsync());
        Assert.Equal("written", Word(await RedeemAsync(Sample.Redeem("1", "r1", Bob))));
    }

    /// <summary>What happened at one instant is told in the order in which it happened, in a batch and over batches.</summary>
    [SkippableFact]
    public virtual async Task What_happened_at_one_instant_keeps_its_order()
    {
        await PrepareAsync(Sample.Campaign("scoop", 1_000m));
        var outcomes = await Grants.IssueAsync([.. Enumerable.Range(0, 60).Select(number => Sample.Issue("scoop", $"{number}", Ada))], Token);
        var expected = outcomes.Select(outcome => ((IssueOutcome.Issued)outcome).Grant.Id.Value).ToList();
        for (var number = 0; number < 20; number++)
        {
            var entry = await EntryAsync(Sample.Redeem($"{number}", $"r{number}", Bob));
            expected.Add(entry.Id.Value);
            foreach (var part in new decimal?[] { 1m, null })
                expected.Add(((LedgerOutcome.Written)Assert.Single(await Ledger.ReverseAsync([Sample.Reverse(entry.Id, $"v{number} {part}", part)], Token))).Entry.Id.Value);
        }

        Assert.Equal(expected, (await ReadAsync()).Select(one => one.Grant?.Id.Value ?? one.Entry!.Id.Value));
    }

    /// <summary>Events are read oldest first, so many at a time, and stay until they are removed.</summary>
    [SkippableFact]
    public virtual async Task Events_stay_until_they_are_removed()
    {
        await PrepareAsync(Sample.Campaign("scoop", 100m));
        for (var hour = 3; hour >= 1; hour--)
            await IssueAsync(Sample.Issue("scoop", $"{hour}", Ada) with { At = Sample.Noon.AddHours(hour) });

        var two = await OfferEvents.ReadAsync(Later, 2, Token);
        await OfferEvents.RemoveAsync(two, Token);
        await OfferEvents.RemoveAsync(two, Token);

        Assert.Equal([Sample.Noon.AddHours(1), Sample.Noon.AddHours(2)], two.Select(one => one.Grant!.IssuedAt));
        Assert.Equal(Sample.Noon.AddHours(3), Assert.Single(await ReadAsync()).Grant!.IssuedAt);
        await OfferEvents.RemoveAsync([], Token);
    }

    /// <summary>One that waits lets the others pass, comes again when it is due, and knows how often it waited.</summary>
    [SkippableFact]
    public virtual async Task One_that_waits_holds_nobody_up()
    {
        await PrepareAsync(Sample.Campaign("scoop", 100m));
        await IssueAsync("1", Ada);
        await IssueAsync("2", Ada);
        var told = await OfferEvents.ReadAsync(Sample.Noon, 1, Token);

        await OfferEvents.PostponeAsync(told[0], Sample.Noon.AddMinutes(5), Token);
        Assert.Equal("2", KeyOf(Assert.Single(await OfferEvents.ReadAsync(Sample.Noon.AddMinutes(5).AddMicroseconds(-1), 9, Token))));
        var due = await OfferEvents.ReadAsync(Sample.Noon.AddMinutes(5), 9, Token);
        Assert.Equal([("1", 1), ("2", 0)], due.Select(one => (KeyOf(one), one.Postponed)));

        await OfferEvents.PostponeAsync(due[0], Sample.Noon.AddMinutes(9), Token);
        Assert.Equal(2, (await ReadAsync())[0].Postponed);

        string KeyOf(OfferEvent one) => one.Id == told[0].Id ? "1" : "2";
    }

    /// <summary>Of an erased person nothing is told that leads to them, and the others' events stay.</summary>
    [SkippableFact]
    public virtual async Task Nothing_is_told_of_the_erased()
    {
        await PrepareAsync(Sample.Campaign("scoop", 100m));
        var ada = await GrantAsync(Sample.Issue("scoop", "1", Ada));
        var bob = await GrantAsync(Sample.Issue("scoop", "2", Bob));
        await EntryAsync(Sample.Redeem("1", "r1", Bob));
        await EntryAsync(Sample.Redeem("2", "r2", Ada));

        await EraseAsync(Ada);

        var told = await ReadAsync();
        Assert.DoesNotContain(told, one => one.Grant?.Id == ada.Id || one.Grant?.Recipient == Ada);
        Assert.Contains(told, one => one.Grant == bob);
        var entries = told.Where(one => one.Kind == OfferEventKind.Redeemed).Select(one => one.Entry!).ToList();
        Assert.Equal(2, entries.Count);
        Assert.All(entries, entry => Assert.True(entry.Recipient != Ada && entry.Redeemer != Ada && entry.OrderReference.Length == 0));
        Assert.Equal(entries.ToHashSet(), (await Ledger.ReadAsync(Scoop, Token).ToListAsync()).ToHashSet());
    }

    /// <summary>However many give, use and take back at once, each of it is told once.</summary>
    [SkippableFact]
    public virtual async Task Each_is_told_once()
    {
        await PrepareAsync(Sample.Campaign("scoop", 50m) with { BudgetShards = 2 }, people: 8);
        var (grants, ledgers) = (Stores<IGrantStore>(), Stores<IRedemptionStore>());

        await Race.RunAsync(8, async thread =>
        {
            for (var number = 0; number < 4; number++)
            {
                var key = $"{thread % 4} {number}";
                await grants[thread % grants.Length].IssueAsync([Sample.Issue("scoop", key, Person(thread % 4))], Token);
                if (Assert.Single(await ledgers[thread % ledgers.Length].RedeemAsync([Sample.Redeem(key, "r" + key, Bob)], Token)) is LedgerOutcome.Written written)
                    await ledgers[thread % ledgers.Length].ReverseAsync([Sample.Reverse(written.Entry.Id, "v" + key, 1m)], Token);
            }

            return 0;
        });

        var (told, status) = (await ReadAsync(), await StatusOfAsync(Scoop));
        Assert.Equal(
            (status.Issued, status.Redeemed, status.Reversed),
            (told.LongCount(one => one.Kind == OfferEventKind.Granted), told.LongCount(one => one.Kind == OfferEventKind.Redeemed), told.LongCount(one => one.Kind == OfferEventKind.Reversed)));
        Assert.Equal((await Ledger.ReadAsync(Scoop, Token).ToListAsync()).ToHashSet(), told.Select(one => one.Entry).OfType<LedgerEntry>().ToHashSet());
        await AssertBalancedAsync();
    }

    private Task<IReadOnlyList<OfferEvent>> ReadAsync() => OfferEvents.ReadAsync(Later, 1_000, Token);
}
