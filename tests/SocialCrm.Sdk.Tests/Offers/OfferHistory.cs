using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Offers;
using static SocialCrm.Sdk.Tests.Offers.DeskOnSqlite;

namespace SocialCrm.Sdk.Tests.Offers;

/// <summary>Plays a history of steps on a store and on paper, and compares every answer and every sum after each step.</summary>
internal sealed class OfferHistory(IServiceProvider store, IReadOnlyList<SourceRecordId> people, string name)
{
    private static readonly TimeSpan HoldLength = TimeSpan.FromMinutes(15);

    private readonly PaperOffers paper = new(cap: 1_499, lifetime: TimeSpan.FromHours(2), HoldLength) { Now = Start.AddDays(1) };
    private readonly Dictionary<PaperCode, (HoldId Hold, RedemptionId Entry)> stored = [];
    private readonly CampaignId campaign = new(name);
    private int keys;

    private static CampaignApproval By => Approval;

    public async Task PlayAsync(IEnumerable<int> steps)
    {
        await store.GetRequiredService<ICampaignStore>().PublishAsync(
            Campaign() with
            {
                Id = campaign,
                Window = new CampaignWindow(Start, End),
                Budget = Euros(14.99m),
                Benefit = new Benefit.AmountOff(Euros(2.50m)),
                PerPersonLimit = PaperOffers.PerPerson,
                Limits = [new BudgetLimit.OfCodes(PaperOffers.PerDay) { Period = BudgetPeriod.Day }],
                CodeLifetime = TimeSpan.FromHours(2),
                BudgetShards = 1 + (name[^1] % 3),
            },
            By, Start, CancellationToken.None);
        foreach (var step in steps)
        {
            await StepAsync(step % 16, step / 16);
            await CompareAsync();
        }
    }

    private Task StepAsync(int kind, int choice) => kind switch
    {
        0 or 1 or 2 => IssueAsync(choice % people.Count),
        3 => TellAsync(choice),
        4 => SweepAsync(),
        5 => AmendAsync(500 + (125 * (choice % 13))),
        6 => PauseAsync(),
        _ when paper.Codes.Count == 0 => IssueAsync(choice % people.Count),
        7 or 8 => HoldAsync(Code(choice)),
        9 or 10 => CaptureAsync(Code(choice)),
        11 => ReleaseAsync(Code(choice)),
        12 or 13 => RedeemAsync(Code(choice), (choice / 7 % 3) switch { 0 => 0, 1 => 101, _ => 2_000 }),
        14 => ReverseAsync(Code(choice), (choice / 7 % 3) switch { 0 => 100, 1 => 1, _ => null }),
        _ => VoidAsync(Code(choice)),
    };

    private PaperCode Code(int choice) => paper.Codes[choice % paper.Codes.Count];

    private async Task IssueAsync(int person)
    {
        var expected = paper.Issue(person);
        var code = paper.Codes.Count - (expected == "issued" ? 1 : 0);
        var attempt = new IssueAttempt(Key(), campaign, people[person], Hash(code), paper.Now);
        Assert.Equal([expected, .. expected == "issued" ? ["replay"] : Array.Empty<string>()], await AskAsync(expected == "issued" ? [attempt, attempt] : [attempt]));

        async Task<IEnumerable<string>> AskAsync(IReadOnlyList<IssueAttempt> attempts) => (await store.GetRequiredService<IGrantStore>().IssueAsync(attempts, CancellationToken.None))
            .Select(outcome => outcome is IssueOutcome.Issued issued ? issued.IsReplay ? "replay" : "issued" : $"{((IssueOutcome.Refused)outcome).Reason}");
    }

    private async Task HoldAsync(PaperCode code)
    {
        var expected = paper.Hold(code);
        var attempt = new HoldAttempt(Use(code, 2_000), paper.Now + HoldLength);
        var outcome = Assert.Single(await store.GetRequiredService<IHoldStore>().HoldAsync([attempt], CancellationToken.None));
        Assert.Equal(expected, outcome is HoldOutcome.Refused refused ? $"{refused.Reason}" : "done");
        if (outcome is HoldOutcome.Done done)
            stored[code] = (done.Hold.Id, default);
    }

    private async Task CaptureAsync(PaperCode code)
    {
        if (code.Holds == 0)
            return;
        var expected = paper.Capture(code);
        var attempt = new CaptureAttempt(Key(), stored[code].Hold, paper.Now);
        Note(code, expected, await store.GetRequiredService<IHoldStore>().CaptureAsync([attempt], CancellationToken.None));
    }

    private async Task ReleaseAsync(PaperCode code)
    {
        if (code.Holds == 0)
            return;
        var expected = paper.Release(code);
        var outcome = Assert.Single(await store.GetRequiredService<IHoldStore>().ReleaseAsync([new ReleaseAttempt(Key(), stored[code].Hold, paper.Now)], CancellationToken.None));
        Assert.Equal(expected, outcome is HoldOutcome.Refused refused ? $"{refused.Reason}" : "done");
    }

    private async Task RedeemAsync(PaperCode code, long order)
    {
        var expected = paper.Redeem(code, order);
        Note(code, expected, await store.GetRequiredService<IRedemptionStore>().RedeemAsync([Use(code, order)], CancellationToken.None));
    }

    private async Task ReverseAsync(PaperCode code, long? part)
    {
        if (!code.WasUsed)
            return;
        var expected = paper.Reverse(code, part);
        var attempt = new ReverseAttempt(Key(), stored[code].Entry, part is { } cents ? Euros(cents / 100m) : null, paper.Now);
        var outcome = Assert.Single(await store.GetRequiredService<IRedemptionStore>().ReverseAsync([attempt], CancellationToken.None));
        Assert.Equal(expected, outcome is LedgerOutcome.Refused refused ? $"{refused.Reason}" : "written");
    }

    private async Task VoidAsync(PaperCode code) =>
        Assert.Equal(paper.Void(code), await store.GetRequiredService<ICodeStore>().VoidAsync([Hash(paper.Codes.IndexOf(code))], paper.Now, CancellationToken.None));

    private async Task AmendAsync(long budget) => Assert.Equal(
        paper.Amend(budget), await store.GetRequiredService<IBudgetStore>().AmendAsync(new BudgetAmendment(Key(), campaign, Euros(budget / 100m), By, paper.Now), CancellationToken.None));

    private async Task SweepAsync()
    {
        paper.Sweep();
        while (await store.GetRequiredService<IOfferSweepStore>().SweepAsync(paper.Now, 3, CancellationToken.None) > 0)
            continue;
    }

    private async Task PauseAsync()
    {
        var move = new CampaignMove(campaign, 1, paper.IsPaused ? CampaignStep.Resume : CampaignStep.Pause, By.Author, paper.Now);
        Assert.Equal(MoveOutcome.Moved, await store.GetRequiredService<ICampaignReviewStore>().MoveAsync(move, CancellationToken.None));
        paper.IsPaused = !paper.IsPaused;
    }

    /// <summary>Lets time pass: from nothing to a quarter of a day.</summary>
    private Task TellAsync(int choice)
    {
        paper.Now += TimeSpan.FromMinutes(choice % 9 == 0 ? 360 : choice % 31);
        return Task.CompletedTask;
    }

    private async Task CompareAsync()
    {
        var status = await store.GetRequiredService<ICampaignStore>().FindAsync(campaign, CancellationToken.None);
        Assert.Equal(
            (Euros(paper.Held / 100m), Euros(paper.Granted / 100m), paper.Codes.Count, paper.Redeemed, paper.Reversals, paper.Lapsed, Euros(paper.Cap / 100m)),
            (status!.Held, status.Granted, (int)status.Issued, (int)status.Redeemed, (int)status.Reversed, (int)status.Lapsed, status.Budget));
        Assert.True(paper.Held + paper.Granted <= paper.Cap);
        Assert.Equal(paper.Held + paper.Granted + PaperOffers.Value > paper.Cap, status.BudgetState == BudgetState.Exhausted);
    }

    private void Note(PaperCode code, string expected, IReadOnlyList<LedgerOutcome> outcomes)
    {
        var outcome = Assert.Single(outcomes);
        Assert.Equal(expected, outcome is LedgerOutcome.Refused refused ? $"{refused.Reason}" : "written");
        if (outcome is LedgerOutcome.Written written)
            stored[code] = (stored.GetValueOrDefault(code).Hold, written.Entry.Id);
    }

    private RedeemAttempt Use(PaperCode code, long order) =>
        new(Key(), Hash(paper.Codes.IndexOf(code)), people[code.Person], Euros(order / 100m), "order", paper.Now);

    private IdempotencyKey Key() => new($"{name} {++keys}");

    private ReadOnlyMemory<byte> Hash(int code) => SHA256.HashData(Encoding.UTF8.GetBytes($"{name} code {code}"));
}
