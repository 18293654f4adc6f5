using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Offers;
using static SocialCrm.Sdk.Tests.Offers.DeskOnSqlite;

namespace SocialCrm.Sdk.Tests.Offers.Campaigns;

public sealed class CampaignReviewTests : IAsyncLifetime
{
    private static readonly StaffId Ann = new("ann");
    private static readonly StaffId Bob = new("bob");

    private readonly DeskOnSqlite crm = new();

    private CampaignReview Review => crm.Services.GetRequiredService<CampaignReview>();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => crm.CloseAsync();

    [Fact]
    public async Task A_campaign_goes_from_a_draft_to_codes()
    {
        var fan = await crm.KnowAsync("bluesky", "fan");
        var draft = await Review.DraftAsync(Campaign(), Ann);

        Assert.Equal(OfferRefusal.UnknownCampaign, Assert.IsType<IssueResult.Refused>(await crm.Desk.IssueAsync(ToIssue("1", fan))).Reason);
        Assert.Equal(MoveOutcome.NotFromHere, await Review.MoveAsync((Summer, 1), CampaignStep.GoLive, Bob));
        Assert.Equal(MoveOutcome.Moved, await Review.MoveAsync((Summer, 1), CampaignStep.Submit, Ann));
        Assert.Equal(MoveOutcome.ApprovedByAuthor, await Review.MoveAsync((Summer, 1), CampaignStep.Approve, Ann));
        Assert.Equal(MoveOutcome.Moved, await Review.MoveAsync((Summer, 1), CampaignStep.Approve, Bob, "Fine."));
        Assert.Equal(MoveOutcome.Moved, await Review.MoveAsync((Summer, 1), CampaignStep.GoLive, Ann));

        Assert.IsType<IssueResult.Issued>(await crm.Desk.IssueAsync(ToIssue("1", fan)));
        Assert.Equal(new CampaignVersion(Campaign(), 1, CampaignState.Live, Ann, Bob), Assert.Single(await Review.VersionsAsync(Summer)));
        Assert.Equal((1, CampaignState.Draft), (draft.Number, draft.State));
    }

    [Fact]
    public async Task A_pause_and_an_end_are_seen_by_every_host_at_once()
    {
        var fan = await crm.KnowAsync("bluesky", "fan");
        await crm.Desk.PublishAsync(Campaign() with { PerPersonLimit = 9 }, Approval);
        var other = crm.OtherDesk();
        Assert.IsType<IssueResult.Issued>(await other.IssueAsync(ToIssue("1", fan)));

        await Review.MoveAsync((Summer, 1), CampaignStep.Pause, Bob);
        Assert.Equal(OfferRefusal.Paused, Assert.IsType<IssueResult.Refused>(await other.IssueAsync(ToIssue("2", fan))).Reason);
        await Review.MoveAsync((Summer, 1), CampaignStep.Resume, Bob);
        Assert.IsType<IssueResult.Issued>(await other.IssueAsync(ToIssue("2", fan)));
        await Review.MoveAsync((Summer, 1), CampaignStep.End, Bob);
        Assert.Equal(OfferRefusal.Ended, Assert.IsType<IssueResult.Refused>(await other.IssueAsync(ToIssue("3", fan))).Reason);
    }

    [Fact]
    public async Task A_budget_is_amended_on_record()
    {
        await crm.Desk.PublishAsync(Campaign(), Approval);
        var key = new IdempotencyKey("raise");

        Assert.Equal(AmendOutcome.Amended, await Review.AmendAsync(key, (Summer, Euros(200m)), Approval, "More sun."));
        crm.Clock.Now += TimeSpan.FromDays(1);
        Assert.Equal(AmendOutcome.AlreadyAmended, await Review.AmendAsync(key, (Summer, Euros(200m)), Approval, "More sun."));
        Assert.Equal(AmendOutcome.KeyReused, await Review.AmendAsync(key, (Summer, Euros(201m)), Approval, "More sun."));

        var kept = Assert.Single(await Review.AmendmentsAsync(Summer).ToListAsync());
        Assert.Equal(new BudgetAmendment(key, Summer, Euros(200m), Approval, Start.AddDays(1)) { Note = "More sun." }, kept);
        Assert.Equal(Euros(200m), (await crm.StatusAsync()).Budget);
    }

    [Fact]
    public async Task Mistakes_of_the_caller_are_told_before_anything_is_stored()
    {
        var key = new IdempotencyKey("a");
        await Assert.ThrowsAsync<ArgumentException>(() => Review.DraftAsync(Campaign(), default));
        await Assert.ThrowsAsync<ArgumentException>(() => Review.DraftAsync(Campaign() with { PerPersonLimit = 0 }, Ann));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Review.DraftAsync(null!, Ann));
        await Assert.ThrowsAsync<ArgumentException>(() => Review.MoveAsync((Summer, 1), CampaignStep.Submit, default));
        await Assert.ThrowsAsync<ArgumentException>(() => Review.MoveAsync((Summer, 1), CampaignStep.Submit, Ann, "two\nlines"));
        await Assert.ThrowsAsync<ArgumentException>(() => Review.MoveAsync((Summer, 1), CampaignStep.Submit, Ann, new string('n', 501)));
        await Assert.ThrowsAsync<ArgumentException>(() => Review.AmendAsync(default, (Summer, Euros(1m)), Approval));
        await Assert.ThrowsAsync<ArgumentException>(() => Review.AmendAsync(key, (Summer, Euros(0m)), Approval));
        await Assert.ThrowsAsync<ArgumentException>(() => Review.AmendAsync(key, (Summer, Euros(1.001m)), Approval));
        await Assert.ThrowsAsync<ArgumentException>(() => Review.AmendAsync(key, (Summer, new Money(1m, default)), Approval));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Review.AmendAsync(key, (Summer, Euros(1m)), null!));
        Assert.Throws<ArgumentException>(() => new CampaignApproval(Ann, Ann));
        Assert.Throws<ArgumentException>(() => new CampaignApproval(Ann, default));

        Assert.Empty(await Review.VersionsAsync(Summer));
        Assert.Equal(MoveOutcome.UnknownVersion, await Review.MoveAsync((Summer, 1), CampaignStep.Submit, Ann));
        Assert.Equal(AmendOutcome.UnknownCampaign, await Review.AmendAsync(key, (Summer, Euros(1m)), Approval));
    }
}
