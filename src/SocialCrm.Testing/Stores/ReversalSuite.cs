using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="IRedemptionStore"/> keeps to when redemptions are taken back.</summary>
public abstract class ReversalSuite : StoreSuite
{
    private static readonly SourceRecordId Ada = Sample.RowId("ada");
    private static readonly CampaignId Scoop = new("scoop");

    /// <summary>Takes the harness of the store under test.</summary>
    protected ReversalSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>What is taken back returns to the budget, and the code stays used.</summary>
    [SkippableFact]
    public virtual async Task What_is_taken_back_returns_to_the_budget()
    {
        var redeemed = await RedeemAsync();

        var written = Assert.IsType<LedgerOutcome.Written>(await ReverseAsync(Sample.Reverse(redeemed.Id, "v1") with { At = Sample.Noon.AddHours(1) }));

        var expected = redeemed with { Id = written.Entry.Id, Kind = LedgerEntryKind.Reversed, Redeemed = redeemed.Id, Order = null, At = Sample.Noon.AddHours(1) };
        Assert.NotEqual(redeemed.Id, written.Entry.Id);
        Assert.Equal(expected, written.Entry);
        Assert.Equal([redeemed, expected], await Ledger.ReadAsync(Scoop, Token).ToListAsync());
        var status = await StatusOfAsync(Scoop);
        Assert.Equal((Sample.Euro(0m), Sample.Euro(0m), 1, 1, 1), (status.Held, status.Granted, status.Issued, status.Redeemed, status.Reversed));
        var again = Assert.Single(await Ledger.RedeemAsync([Sample.Redeem("1", "r2", Ada)], Token));
        Assert.Equal(OfferRefusal.AlreadyRedeemed, Assert.IsType<LedgerOutcome.Refused>(again).Reason);
    }

    /// <summary>Parts may be taken back until nothing is left, and never more.</summary>
    [SkippableFact]
    public virtual async Task Never_more_is_taken_back_than_was_given()
    {
        var redeemed = await RedeemAsync();

        AssertRefused(OfferRefusal.ExceedsRedemption, await ReverseAsync(Sample.Reverse(redeemed.Id, "v1", 2.51m)));
        Assert.IsType<LedgerOutcome.Written>(await ReverseAsync(Sample.Reverse(redeemed.Id, "v1", 1m)));
        AssertRefused(OfferRefusal.ExceedsRedemption, await ReverseAsync(Sample.Reverse(redeemed.Id, "v2", 1.51m)));
        var rest = Assert.IsType<LedgerOutcome.Written>(await ReverseAsync(Sample.Reverse(redeemed.Id, "v2")));
        AssertRefused(OfferRefusal.ExceedsRedemption, await ReverseAsync(Sample.Reverse(redeemed.Id, "v3", 0.01m)));

        Assert.Equal(Sample.Euro(1.50m), rest.Entry.Value);
        await Books.AssertBalancedAsync(Store, Scoop, Token);
    }

    /// <summary>Neither nothing nor less than nothing can be taken back, nor another currency.</summary>
    [SkippableFact]
    public virtual async Task Nothing_and_less_cannot_be_taken_back()
    {
        var redeemed = await RedeemAsync();

        AssertRefused(OfferRefusal.InvalidAmount, await ReverseAsync(Sample.Reverse(redeemed.Id, "v1", 0m)));
        AssertRefused(OfferRefusal.InvalidAmount, await ReverseAsync(Sample.Reverse(redeemed.Id, "v1", -1m)));
        AssertRefused(OfferRefusal.WrongCurrency, await ReverseAsync(Sample.Reverse(redeemed.Id, "v1") with { Value = new Money(1m, Currency.UsDollar) }));
        await Books.AssertBalancedAsync(Store, Scoop, Token);
    }

    /// <summary>What is not a redemption cannot be taken back, and neither can a reversal.</summary>
    [SkippableFact]
    public virtual async Task Only_a_redemption_can_be_taken_back()
    {
        var redeemed = await RedeemAsync();
        var reversal = Assert.IsType<LedgerOutcome.Written>(await ReverseAsync(Sample.Reverse(redeemed.Id, "v1", 1m)));

        AssertRefused(OfferRefusal.UnknownRedemption, await ReverseAsync(Sample.Reverse(RedemptionId.New(Sample.Noon), "v2")));
        AssertRefused(OfferRefusal.UnknownRedemption, await ReverseAsync(Sample.Reverse(reversal.Entry.Id, "v3")));
    }

    /// <summary>The same request under the same key replays the first entry; another request is refused.</summary>
    [SkippableFact]
    public virtual async Task A_replay_answers_the_first_entry_and_a_reused_key_is_refused()
    {
        var redeemed = await RedeemAsync();
        var attempt = Sample.Reverse(redeemed.Id, "v1", 1m);
        var first = Assert.IsType<LedgerOutcome.Written>(await ReverseAsync(attempt));

        Assert.Equal(new LedgerOutcome.Written(first.Entry, true), await ReverseAsync(attempt));
        Assert.Equal(new LedgerOutcome.Written(first.Entry, true), await ReverseAsync(attempt with { At = Sample.Noon.AddDays(90) }));
        AssertRefused(OfferRefusal.KeyReused, await ReverseAsync(attempt with { Value = Sample.Euro(1.01m) }));
        AssertRefused(OfferRefusal.KeyReused, await ReverseAsync(attempt with { Value = null }));
        AssertRefused(OfferRefusal.KeyReused, await ReverseAsync(attempt with { Key = new IdempotencyKey("r1") }));
        Assert.Equal(2, await Ledger.ReadAsync(Scoop, Token).CountAsync());
    }

    /// <summary>A redemption may be taken back after the campaign has ended.</summary>
    [SkippableFact]
    public virtual async Task A_reversal_knows_no_window()
    {
        var redeemed = await RedeemAsync();

        Assert.IsType<LedgerOutcome.Written>(await ReverseAsync(Sample.Reverse(redeemed.Id, "v1") with { At = Sample.Noon.AddYears(1) }));
    }

    /// <summary>Of sixteen that take a part back at once, as many succeed as there is value.</summary>
    [SkippableFact]
    public virtual async Task Of_many_that_take_back_as_many_win_as_there_is_value()
    {
        var redeemed = await RedeemAsync();
        var other = (Harness.IsShared ? Open() : Store).GetRequiredService<IRedemptionStore>();

        var outcomes = await Race.RunAsync(Race.Threads, async thread => Assert.Single(await (thread % 2 == 0 ? Ledger : other)
            .ReverseAsync([Sample.Reverse(redeemed.Id, $"v{thread}", 0.50m)], Token)));

        Assert.Equal(5, outcomes.Count(outcome => outcome is LedgerOutcome.Written));
        Assert.All(outcomes.OfType<LedgerOutcome.Refused>(), refused => Assert.Equal(OfferRefusal.ExceedsRedemption, refused.Reason));
        await Books.AssertBalancedAsync(Store, Scoop, Token);
    }

    /// <summary>Redeems a code worth 2.50 euros.</summary>
    private async Task<LedgerEntry> RedeemAsync()
    {
        await Records.PutAsync([Sample.Row("ada")], Token);
        await UnifyAsync();
        await Campaigns.PublishAsync(Sample.Campaign("scoop", 10m), Sample.Approval, Sample.Noon, Token);
        await Grants.IssueAsync([Sample.Issue("scoop", "1", Ada)], Token);
        return Assert.IsType<LedgerOutcome.Written>(Assert.Single(await Ledger.RedeemAsync([Sample.Redeem("1", "r1", Ada)], Token))).Entry;
    }

    private async Task<LedgerOutcome> ReverseAsync(ReverseAttempt attempt) => Assert.Single(await Ledger.ReverseAsync([attempt], Token));

    private static void AssertRefused(OfferRefusal reason, LedgerOutcome outcome) =>
        Assert.Equal(reason, Assert.IsType<LedgerOutcome.Refused>(outcome).Reason);
}
