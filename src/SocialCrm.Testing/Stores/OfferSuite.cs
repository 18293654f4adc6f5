using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What the suites of offers share: people, a campaign, and single attempts that answer in one word.</summary>
public abstract class OfferSuite : StoreSuite
{
    private protected static readonly CampaignId Scoop = new("scoop");
    private protected static readonly SourceRecordId Ada = Sample.RowId("ada");
    private protected static readonly SourceRecordId Bob = Sample.RowId("bob");

    /// <summary>Takes the harness of the store under test.</summary>
    protected OfferSuite(StoreHarness harness)
        : base(harness)
    {
    }

    private protected static SourceRecordId Person(int number) => Sample.RowId($"person {number}");

    /// <summary>Knows ada, bob, and so many more people, and publishes a campaign.</summary>
    private protected async Task PrepareAsync(Campaign campaign, int people = 0)
    {
        await Records.PutAsync(
            [Sample.Row("ada", "ada@x.org"), Sample.Row("bob", "bob@x.org"), .. Enumerable.Range(0, people).Select(number => Sample.Row($"person {number}", $"{number}@x.org"))], Token);
        await UnifyAsync();
        await Campaigns.PublishAsync(campaign, Sample.Approval, Sample.Noon, Token);
    }

    /// <summary>The store, and where several processes may have it open, the store as another process sees it.</summary>
    private protected T[] Stores<T>()
        where T : notnull =>
        Harness.IsShared ? [Store.GetRequiredService<T>(), Open().GetRequiredService<T>()] : [Store.GetRequiredService<T>()];

    private protected async Task<string> IssueAsync(IssueAttempt attempt) => Word(Assert.Single(await Grants.IssueAsync([attempt], Token)));

    private protected Task<string> IssueAsync(string key, SourceRecordId recipient) => IssueAsync(Sample.Issue("scoop", key, recipient));

    private protected async Task<Grant> GrantAsync(IssueAttempt attempt) =>
        Assert.IsType<IssueOutcome.Issued>(Assert.Single(await Grants.IssueAsync([attempt], Token))).Grant;

    private protected async Task<LedgerOutcome> RedeemAsync(RedeemAttempt attempt) => Assert.Single(await Ledger.RedeemAsync([attempt], Token));

    private protected async Task<LedgerEntry> EntryAsync(RedeemAttempt attempt) => Assert.IsType<LedgerOutcome.Written>(await RedeemAsync(attempt)).Entry;

    private protected async Task<HoldOutcome> TryHoldAsync(HoldAttempt attempt) => Assert.Single(await Holds.HoldAsync([attempt], Token));

    private protected async Task<Hold> HoldAsync(HoldAttempt attempt) => Assert.IsType<HoldOutcome.Done>(await TryHoldAsync(attempt)).Hold;

    private protected async Task<LedgerOutcome> CaptureAsync(CaptureAttempt attempt) => Assert.Single(await Holds.CaptureAsync([attempt], Token));

    private protected async Task<HoldOutcome> ReleaseAsync(ReleaseAttempt attempt) => Assert.Single(await Holds.ReleaseAsync([attempt], Token));

    /// <summary>Sweeps until nothing is left; answers how many turns that took.</summary>
    private protected async Task<int> SweepAsync(DateTimeOffset now, int most = 100)
    {
        var turns = 0;
        while (await Sweeps.SweepAsync(now, most, Token) > 0)
            turns++;
        return turns;
    }

    /// <summary>Drafts a version and takes it all the way to live; answers its number.</summary>
    private protected async Task<int> GoLiveAsync(Campaign terms)
    {
        var version = await ApprovedAsync(terms);
        Assert.Equal(MoveOutcome.Moved, await Reviews.MoveAsync(Move(terms, version, CampaignStep.GoLive), Token));
        return version;
    }

    /// <summary>Drafts a version and has it approved; answers its number.</summary>
    private protected async Task<int> ApprovedAsync(Campaign terms)
    {
        var version = (await Reviews.DraftAsync(terms, new StaffId("ann"), Sample.Noon, Token)).Number;
        foreach (var step in new[] { CampaignStep.Submit, CampaignStep.Approve })
            Assert.Equal(MoveOutcome.Moved, await Reviews.MoveAsync(Move(terms, version, step), Token));
        return version;
    }

    private protected Task<MoveOutcome> MoveAsync(int version, CampaignStep step) => Reviews.MoveAsync(Sample.Move("scoop", version, step), Token);

    private protected async Task EraseAsync(SourceRecordId record) =>
        Assert.NotNull(await PersonalData.EraseAsync(new CustomerReference.ByRecord(record), Sample.Noon, Token));

    private protected Task AssertBalancedAsync() => Books.AssertBalancedAsync(Store, Scoop, Token);

    private protected static string Word(IssueOutcome outcome) => outcome switch
    {
        IssueOutcome.Issued { IsReplay: true } => "replay",
        IssueOutcome.Issued => "issued",
        IssueOutcome.Refused refused => refused.Reason.ToString(),
        _ => "?",
    };

    private protected static string Word(LedgerOutcome outcome) => outcome switch
    {
        LedgerOutcome.Written { IsReplay: true } => "replay",
        LedgerOutcome.Written => "written",
        LedgerOutcome.Refused refused => refused.Reason.ToString(),
        _ => "?",
    };

    private protected static string Word(HoldOutcome outcome) => outcome switch
    {
        HoldOutcome.Done { IsReplay: true } => "replay",
        HoldOutcome.Done => "done",
        HoldOutcome.Refused refused => refused.Reason.ToString(),
        _ => "?",
    };

    private static CampaignMove Move(Campaign terms, int version, CampaignStep step) => Sample.Move(terms.Id.Value, version, step);
}
