using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="IRedemptionStore"/> keeps to when codes are redeemed; <see cref="ReversalSuite"/> asks about taking back.</summary>
public abstract class RedemptionStoreSuite : StoreSuite
{
    private static readonly SourceRecordId Ada = Sample.RowId("ada");
    private static readonly SourceRecordId Bob = Sample.RowId("bob");
    private static readonly CampaignId Scoop = new("scoop");

    /// <summary>Takes the harness of the store under test.</summary>
    protected RedemptionStoreSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>A redemption releases what was held and grants what the benefit is worth on the order.</summary>
    [SkippableFact]
    public virtual async Task A_redemption_releases_what_was_held_and_grants_its_value()
    {
        await PrepareAsync("1", "2");
        var attempt = Sample.Redeem("1", "r1", Bob) with { Order = Sample.Euro(1.99m), OrderReference = "Bestellung № 1 🍦", At = Sample.Noon.AddTicks(19) };

        var written = Assert.IsType<LedgerOutcome.Written>(await RedeemAsync(attempt));

        Assert.False(written.IsReplay);
        var expected = new LedgerEntry(
            written.Entry.Id, LedgerEntryKind.Redeemed, Scoop, written.Entry.Grant, written.Entry.Id, Ada, Bob,
            Sample.Euro(1.99m), "Bestellung № 1 🍦", Sample.Noon.AddMicroseconds(1))
        {
            Order = Sample.Euro(1.99m),
        };
        Assert.Equal(expected, written.Entry);
        Assert.Equal(expected, Assert.Single(await Ledger.ReadAsync(Scoop, Token).ToListAsync()));
        var status = await StatusOfAsync(Scoop);
        Assert.Equal((Sample.Euro(2.50m), Sample.Euro(1.99m), 2, 1), (status.Held, status.Granted, status.Issued, status.Redeemed));
    }

    /// <summary>What the order left of the held value may be given to others.</summary>
    [SkippableFact]
    public virtual async Task What_an_order_leaves_of_the_hold_returns_to_the_budget()
    {
        await PrepareAsync("1", "2", "3", "4");
        var refused = Assert.Single(await Grants.IssueAsync([Sample.Issue("scoop", "5", Ada)], Token));
        await RedeemAsync(Sample.Redeem("1", "r1", Bob) with { Order = Sample.Euro(0m) });

        var issued = Assert.Single(await Grants.IssueAsync([Sample.Issue("scoop", "5", Ada)], Token));

        Assert.Equal(OfferRefusal.BudgetExhausted, Assert.IsType<IssueOutcome.Refused>(refused).Reason);
        Assert.IsType<IssueOutcome.Issued>(issued);
        await Books.AssertBalancedAsync(Store, Scoop, Token);
    }

    /// <summary>A redeemed code is refused the second time, and an unknown one always.</summary>
    [SkippableFact]
    public virtual async Task A_code_is_redeemed_once()
    {
        await PrepareAsync("1");
        await RedeemAsync(Sample.Redeem("1", "r1", Bob));

        AssertRefused(OfferRefusal.AlreadyRedeemed, await RedeemAsync(Sample.Redeem("1", "r2", Bob)));
        AssertRefused(OfferRefusal.NotValid, await RedeemAsync(Sample.Redeem("nothing", "r3", Bob)));
        Assert.Single(await Ledger.ReadAsync(null, Token).ToListAsync());
    }

    /// <summary>The same request under the same key replays the first entry; another request is refused.</summary>
    [SkippableFact]
    public virtual async Task A_replay_answers_the_first_entry_and_a_reused_key_is_refused()
    {
        await PrepareAsync("1", "2");
        var attempt = Sample.Redeem("1", "r1", Bob);
        var first = Assert.IsType<LedgerOutcome.Written>(await RedeemAsync(attempt));

        Assert.Equal(new LedgerOutcome.Written(first.Entry, true), await RedeemAsync(attempt));
        Assert.Equal(new LedgerOutcome.Written(first.Entry, true), await RedeemAsync(attempt with { At = Sample.Noon.AddDays(90) }));
        AssertRefused(OfferRefusal.KeyReused, await RedeemAsync(attempt with { CodeHash = Sample.Code("2") }));
        AssertRefused(OfferRefusal.KeyReused, await RedeemAsync(attempt with { Redeemer = Ada }));
        AssertRefused(OfferRefusal.KeyReused, await RedeemAsync(attempt with { Order = Sample.Euro(21m) }));
        AssertRefused(OfferRefusal.KeyReused, await RedeemAsync(attempt with { OrderReference = "another" }));
        AssertRefused(OfferRefusal.KeyReused, await RedeemAsync(attempt with { Key = new IdempotencyKey("1") }));
        Assert.Single(await Ledger.ReadAsync(null, Token).ToListAsync());
    }

    /// <summary>A code is of no use before or after the window, or on an order in another currency; afterwards it may be tried again.</summary>
    [SkippableFact]
    public virtual async Task The_window_and_the_currency_are_judged()
    {
        await PrepareAsync("1");
        var attempt = Sample.Redeem("1", "r1", Bob);

        AssertRefused(OfferRefusal.NotStarted, await RedeemAsync(attempt with { At = Sample.Noon.AddMicroseconds(-1) }));
        AssertRefused(OfferRefusal.Ended, await RedeemAsync(attempt with { At = Sample.Noon.AddDays(30) }));
        AssertRefused(OfferRefusal.WrongCurrency, await RedeemAsync(attempt with { Order = new Money(20m, Currency.UsDollar) }));
        Assert.Equal(Sample.Euro(2.50m), (await StatusOfAsync(Scoop)).Held);
        Assert.IsType<LedgerOutcome.Written>(await RedeemAsync(attempt with { At = Sample.Noon.AddDays(30).AddMicroseconds(-1) }));
    }

    /// <summary>A batch is decided in order.</summary>
    [SkippableFact]
    public virtual async Task A_batch_is_decided_in_order()
    {
        await PrepareAsync("1", "2");

        var outcomes = await Ledger.RedeemAsync(
            [Sample.Redeem("1", "a", Bob), Sample.Redeem("1", "b", Bob), Sample.Redeem("1", "a", Bob), Sample.Redeem("?", "c", Bob), Sample.Redeem("2", "b", Bob)], Token);

        Assert.Equal(["written", "AlreadyRedeemed", "replay", "NotValid", "written"], outcomes.Select(Word));
        Assert.Empty(await Ledger.RedeemAsync([], Token));
        await Books.AssertBalancedAsync(Store, Scoop, Token);
    }

    /// <summary>Of sixteen that redeem one code at once, one is given its value.</summary>
    [SkippableFact]
    public virtual async Task Of_many_that_redeem_one_code_one_wins()
    {
        await PrepareAsync("1", "2", "3", "4");
        var other = (Harness.IsShared ? Open() : Store).GetRequiredService<IRedemptionStore>();

        for (var code = 1; code <= 4; code++)
        {
            var outcomes = await Race.RunAsync(Race.Threads, async thread => Assert.Single(await (thread % 2 == 0 ? Ledger : other)
                .RedeemAsync([Sample.Redeem($"{code}", $"r{code}-{thread}", Bob)], Token)));

            Assert.Single(outcomes, outcome => outcome is LedgerOutcome.Written);
            Assert.All(outcomes.OfType<LedgerOutcome.Refused>(), refused => Assert.Equal(OfferRefusal.AlreadyRedeemed, refused.Reason));
        }

        Assert.Equal(4, await Ledger.ReadAsync(Scoop, Token).CountAsync());
        await Books.AssertBalancedAsync(Store, Scoop, Token);
    }

    /// <summary>The ledger is read oldest first, of one campaign or of all, and what was read stays as it was.</summary>
    [SkippableFact]
    public virtual async Task The_ledger_is_append_only_and_oldest_first()
    {
        await PrepareAsync("1", "2", "3");
        await Campaigns.PublishAsync(Sample.Campaign("cone", 10m), Sample.Approval, Sample.Noon, Token);
        await Grants.IssueAsync([Sample.Issue("cone", "c1", Ada)], Token);
        var written = new List<LedgerEntry>();
        foreach (var (code, hour) in new[] { ("1", 1), ("c1", 2), ("2", 3), ("3", 4) })
        {
            var attempt = Sample.Redeem(code, "r" + code, Bob) with { At = Sample.Noon.AddHours(hour) };
            written.Add(Assert.IsType<LedgerOutcome.Written>(await RedeemAsync(attempt)).Entry);
            Assert.Equal(written, await Ledger.ReadAsync(null, Token).ToListAsync());
        }

        Assert.Equal(written.Where(entry => entry.Campaign == Scoop), await Ledger.ReadAsync(Scoop, Token).ToListAsync());
        Assert.Empty(await Ledger.ReadAsync(new CampaignId("none"), Token).ToListAsync());
    }

    private async Task PrepareAsync(params string[] keys)
    {
        await Records.PutAsync([Sample.Row("ada"), Sample.Row("bob")], Token);
        await UnifyAsync();
        await Campaigns.PublishAsync(Sample.Campaign("scoop", 10m), Sample.Approval, Sample.Noon, Token);
        await Grants.IssueAsync([.. keys.Select(key => Sample.Issue("scoop", key, Ada))], Token);
    }

    private async Task<LedgerOutcome> RedeemAsync(RedeemAttempt attempt) => Assert.Single(await Ledger.RedeemAsync([attempt], Token));

    private static void AssertRefused(OfferRefusal reason, LedgerOutcome outcome) =>
        Assert.Equal(reason, Assert.IsType<LedgerOutcome.Refused>(outcome).Reason);

    private static string Word(LedgerOutcome outcome) => outcome switch
    {
        LedgerOutcome.Written { IsReplay: true } => "replay",
        LedgerOutcome.Written => "written",
        LedgerOutcome.Refused refused => refused.Reason.ToString(),
        _ => "?",
    };
}
