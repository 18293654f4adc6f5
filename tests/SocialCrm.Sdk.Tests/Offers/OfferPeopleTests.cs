using SocialCrm.Customers;
using SocialCrm.Offers;
using static SocialCrm.Sdk.Tests.Offers.DeskOnSqlite;

namespace SocialCrm.Sdk.Tests.Offers;

public sealed class OfferPeopleTests : IAsyncLifetime
{
    private static readonly RecordValue Address = new(AttributeKind.Email, "fan@shop.example");

    private readonly DeskOnSqlite crm = new(with => with
        .AddEligibilityRule(new CampaignId("club"), new HasSource(new SourceId("bluesky")))
        .AddEligibilityRule(new CampaignId("club"), new HasSource(new SourceId("crm")) { Reason = "Link your customer account first." }));

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => crm.CloseAsync();

    [Fact]
    public async Task The_limit_per_person_counts_over_all_records_of_one_customer()
    {
        await crm.Desk.PublishAsync(Campaign(), Approval);
        var account = await crm.KnowAsync("bluesky", "did:plc:fan", Address);
        var row = await crm.KnowAsync("crm", "42", Address);
        await crm.Unifier.UnifyAsync();
        await crm.CodeAsync("issue-1", account);

        var second = Assert.IsType<IssueResult.Refused>(await crm.Desk.IssueAsync(ToIssue("issue-2", row)));

        Assert.Equal(OfferRefusal.PersonLimitReached, second.Reason);
    }

    [Fact]
    public async Task Codes_given_before_two_customers_were_found_to_be_one_count_for_the_one()
    {
        await crm.Desk.PublishAsync(Campaign() with { PerPersonLimit = 2 }, Approval);
        var account = await crm.KnowAsync("bluesky", "did:plc:fan");
        var row = await crm.KnowAsync("crm", "42");
        await crm.Unifier.UnifyAsync();
        await crm.CodeAsync("issue-1", account);
        await crm.CodeAsync("issue-2", row);
        await crm.Unifier.ConstrainAsync(new CustomerConstraints([], [new RecordConnection(account, row, "login")]));
        await crm.Unifier.UnifyAsync();

        var third = Assert.IsType<IssueResult.Refused>(await crm.Desk.IssueAsync(ToIssue("issue-3", account)));

        Assert.Equal(OfferRefusal.PersonLimitReached, third.Reason);
    }

    [Fact]
    public async Task A_reversed_code_no_longer_counts_for_the_limit()
    {
        await crm.Desk.PublishAsync(Campaign(), Approval);
        var fan = await crm.KnowAsync("bluesky", "did:plc:fan");
        var entry = await crm.EntryAsync(ToRedeem(await crm.CodeAsync("issue-1", fan), "order-1", fan));
        Assert.IsType<IssueResult.Refused>(await crm.Desk.IssueAsync(ToIssue("issue-2", fan)));

        await crm.Desk.ReverseAsync(ToReverse(entry.Id, "refund-1"));

        Assert.IsType<IssueResult.Issued>(await crm.Desk.IssueAsync(ToIssue("issue-2", fan)));
    }

    [Fact]
    public async Task A_redeemed_personal_code_makes_the_account_and_the_buyer_one_customer()
    {
        await crm.Desk.PublishAsync(Campaign() with { IsPersonal = true }, Approval);
        var account = await crm.KnowAsync("bluesky", "did:plc:fan");
        var row = await crm.KnowAsync("crm", "42", Address);
        await crm.Unifier.UnifyAsync();
        var before = (await CustomerOf(account), await CustomerOf(row));

        await crm.EntryAsync(ToRedeem(await crm.CodeAsync("issue-1", account), "order-1", row));
        await crm.Desk.RunDueAsync();
        await crm.Unifier.UnifyAsync();

        Assert.NotEqual(before.Item1, before.Item2);
        Assert.Equal(await CustomerOf(account), await CustomerOf(row));
        var rules = new List<string>();
        await foreach (var told in crm.Customers.HistoryAsync((await CustomerOf(account))!.Value))
            rules.AddRange(told.Reasons.Select(reason => reason.Rule));
        Assert.Contains("redeemed-code", rules);
    }

    [Fact]
    public async Task A_code_that_was_passed_on_leaves_two_customers_two()
    {
        await crm.Desk.PublishAsync(Campaign() with { IsPersonal = false }, Approval);
        var account = await crm.KnowAsync("bluesky", "did:plc:fan");
        var friend = await crm.KnowAsync("crm", "43");
        await crm.Unifier.UnifyAsync();

        await crm.EntryAsync(ToRedeem(await crm.CodeAsync("issue-1", account), "order-1", friend));
        await crm.Desk.RunDueAsync();
        await crm.Unifier.UnifyAsync();

        Assert.NotEqual(await CustomerOf(account), await CustomerOf(friend));
    }

    [Fact]
    public async Task A_campaign_for_customers_known_on_both_sides_opens_when_the_two_records_are_one_person()
    {
        var club = new CampaignId("club");
        await crm.Desk.PublishAsync(Campaign() with { Id = club }, Approval);
        var account = await crm.KnowAsync("bluesky", "did:plc:fan", Address);
        var request = ToIssue("issue-1", account) with { Campaign = club };

        var unknown = Assert.IsType<IssueResult.Refused>(await crm.Desk.IssueAsync(request));
        await crm.Unifier.UnifyAsync();
        var outside = Assert.IsType<IssueResult.Refused>(await crm.Desk.IssueAsync(request));
        await crm.KnowAsync("crm", "42", Address);
        await crm.Unifier.UnifyAsync();
        var inside = await crm.Desk.IssueAsync(request);

        Assert.Equal(OfferRefusal.UnknownRecipient, unknown.Reason);
        Assert.Equal((OfferRefusal.NotEligible, "Link your customer account first."), (outside.Reason, outside.Explanation));
        Assert.IsType<IssueResult.Issued>(inside);
    }

    [Fact]
    public async Task What_was_given_is_answered_again_when_the_rules_would_now_say_no()
    {
        var club = new CampaignId("club");
        await crm.Desk.PublishAsync(Campaign() with { Id = club }, Approval);
        var account = await crm.KnowAsync("bluesky", "did:plc:fan", Address);
        var row = await crm.KnowAsync("crm", "42", Address);
        await crm.Unifier.UnifyAsync();
        var request = ToIssue("issue-1", account) with { Campaign = club };
        var first = Assert.IsType<IssueResult.Issued>(await crm.Desk.IssueAsync(request));
        await crm.Unifier.ConstrainAsync(new CustomerConstraints([new RecordSeparation(account, row)], []));
        await crm.Unifier.UnifyAsync();

        var replay = Assert.IsType<IssueResult.Issued>(await crm.Desk.IssueAsync(request));
        var second = await crm.Desk.IssueAsync(request with { Key = new IdempotencyKey("issue-2") });

        Assert.Equal((first.Code, true), (replay.Code, replay.IsReplay));
        Assert.Equal(OfferRefusal.NotEligible, Assert.IsType<IssueResult.Refused>(second).Reason);
    }

    [Fact]
    public async Task The_code_of_an_erased_person_is_like_one_that_never_was_and_its_money_returns()
    {
        await crm.Desk.PublishAsync(Campaign(), Approval);
        var fan = await crm.KnowAsync("bluesky", "did:plc:fan");
        var other = await crm.KnowAsync("crm", "42");
        await crm.Unifier.UnifyAsync();
        var code = await crm.CodeAsync("issue-1", fan);

        await crm.PersonalData.EraseAsync((await CustomerOf(fan))!.Value);

        var outcome = await crm.Desk.RedeemAsync(ToRedeem(code, "order-1", other));
        Assert.Equal(OfferRefusal.NotValid, Assert.IsType<LedgerOutcome.Refused>(outcome).Reason);
        Assert.Equal(Euros(0m), (await crm.StatusAsync()).Held);
    }

    private Task<CustomerId?> CustomerOf(SourceRecordId record) => crm.Customers.FindAsync(new CustomerReference.ByRecord(record));
}
