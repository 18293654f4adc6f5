using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Offers;
using static SocialCrm.Sdk.Tests.Offers.DeskOnSqlite;

namespace SocialCrm.Sdk.Tests.Offers;

public sealed class PledgeDeskTests : IAsyncLifetime
{
    private static readonly CampaignId Lighthouse = new("lighthouse");
    private static readonly CampaignWindow Summer2026 = new(Start, End, "Europe/Berlin");

    private readonly DeskOnSqlite desk = new();

    private PledgeDesk Pledges => desk.Services.GetRequiredService<PledgeDesk>();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => desk.CloseAsync();

    [Fact]
    public async Task A_pledge_counts_likes_up_to_its_cap()
    {
        var (offers, pledges) = (desk.Desk, Pledges);
        var (fan, friend) = (await desk.KnowAsync("plaza", "fan"), await desk.KnowAsync("plaza", "friend"));
        var (ann, bob) = (new StaffId("ann"), new StaffId("bob"));
        var likedAt = desk.Clock.GetUtcNow();

        await offers.PublishAsync(
            new Campaign
            {
                Id = Lighthouse, Title = "Two euros for each like", Window = Summer2026, Budget = Euros(3),
                Benefit = new Benefit.DonationPledge(Euros(2), "The lighthouse of Rixhöft"),
            },
            new CampaignApproval(author: ann, approver: bob));
        var first = await pledges.CountAsync(new PledgeAction(Lighthouse, fan, "like 4711", likedAt));      // Counted: EUR 2.00
        var again = await pledges.CountAsync(new PledgeAction(Lighthouse, fan, "like 4711", likedAt));      // AlreadyCounted
        var last = await pledges.CountAsync(new PledgeAction(Lighthouse, friend, "like 4711", likedAt));    // Counted: EUR 1.00, cut to the cap
        var late = await pledges.CountAsync(new PledgeAction(Lighthouse, fan, "like 4712", likedAt));       // CapReached

        Assert.Equal(new PledgeOutcome.Counted(Euros(2m), IsCut: false), first);
        Assert.Equal(new PledgeOutcome.AlreadyCounted(Euros(2m), IsWithdrawn: false), again);
        Assert.Equal(new PledgeOutcome.Counted(Euros(1m), IsCut: true), last);
        Assert.IsType<PledgeOutcome.CapReached>(late);
        Assert.Equal(3m, (await pledges.ContributionsAsync(Lighthouse).ToListAsync()).Sum(contribution => contribution.Value.Amount));
        Assert.Equal(new WithdrawalOutcome.Stands(Euros(2m)), await pledges.WithdrawAsync(new PledgeAction(Lighthouse, fan, "like 4711", likedAt)));
    }

    [Fact]
    public async Task Many_callers_share_transactions_and_end_at_the_cap()
    {
        await PublishAsync(100m);
        var fans = new List<SourceRecordId>();
        for (var number = 0; number < 20; number++)
            fans.Add(await desk.KnowAsync("plaza", $"fan {number}"));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 400).Select(number => Pledges.CountAsync(Like(fans[number % 20], $"like {number / 40}"))));
        var batch = await Pledges.CountAsync([Like(fans[0], "like 0"), Like(fans[0], "new")]);

        Assert.Equal(100m, outcomes.OfType<PledgeOutcome.Counted>().Sum(counted => counted.Value.Amount));
        Assert.Equal(34, outcomes.OfType<PledgeOutcome.Counted>().Count());
        Assert.IsNotType<PledgeOutcome.Counted>(batch[0]);
        Assert.IsType<PledgeOutcome.CapReached>(batch[1]);
    }

    [Fact]
    public async Task What_is_no_action_is_a_mistake_of_the_caller()
    {
        var like = Like(await desk.KnowAsync("plaza", "fan"), "like 1");
        PledgeAction[] wrong =
        [
            null!, like with { Campaign = default }, like with { Person = default }, like with { Action = null! }, like with { Action = " " },
            like with { Action = "two\nlines" }, like with { Action = new string('a', 201) },
        ];

        foreach (var action in wrong)
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(() => Pledges.CountAsync(action));
            await Assert.ThrowsAnyAsync<ArgumentException>(() => Pledges.CountAsync([like, action]));
            await Assert.ThrowsAnyAsync<ArgumentException>(() => Pledges.WithdrawAsync(action));
        }
    }

    [Fact]
    public async Task A_pledge_gives_no_codes()
    {
        await PublishAsync(100m);
        var fan = await desk.KnowAsync("plaza", "fan");

        var issued = await desk.Desk.IssueAsync(new IssueRequest(new IdempotencyKey("1"), Lighthouse, fan));
        var fault = await Assert.ThrowsAsync<SocialCrmException>(() => desk.Desk.PrintAsync(Lighthouse, 1).FirstAsync().AsTask());

        var refused = Assert.IsType<IssueResult.Refused>(issued);
        Assert.Equal((OfferRefusal.OtherBenefit, "This offer is not given in this way."), (refused.Reason, refused.Explanation));
        Assert.Contains("gives no codes", fault.Message, StringComparison.Ordinal);
    }

    private static PledgeAction Like(SourceRecordId person, string action) => new(Lighthouse, person, action, Start.AddDays(1));

    private Task<PublishOutcome> PublishAsync(decimal cap) => desk.Desk.PublishAsync(
        DeskOnSqlite.Campaign() with { Id = Lighthouse, Budget = Euros(cap), Benefit = new Benefit.DonationPledge(Euros(3m), "The lighthouse") }, Approval);
}
