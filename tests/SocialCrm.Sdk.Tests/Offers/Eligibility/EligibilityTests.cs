using SocialCrm.Customers;
using SocialCrm.Offers;
using static SocialCrm.Sdk.Tests.Offers.WatchedDesk;

namespace SocialCrm.Sdk.Tests.Offers;

public sealed class EligibilityTests
{
    private static readonly SourceId Crm = new("crm");
    private static readonly SourceId Bluesky = new("bluesky");

    [Fact]
    public async Task Without_rules_nobody_looks_up_who_the_recipient_is()
    {
        await using var desk = new WatchedDesk();

        await desk.CodeAsync();

        Assert.Equal(0, desk.Store.CustomersAsked);
        Assert.Equal(0, desk.Store.CampaignsAsked);
    }

    [Fact]
    public async Task A_rule_of_another_campaign_is_not_asked()
    {
        await using var desk = new WatchedDesk(crm => crm.AddEligibilityRule(new CampaignId("winter"), new HasSource(Crm)));

        await desk.CodeAsync();

        Assert.Equal(0, desk.Store.CustomersAsked);
    }

    [Fact]
    public async Task The_first_rule_that_says_no_gives_the_reason()
    {
        await using var desk = new WatchedDesk(crm => crm
            .AddEligibilityRule(Summer, new HasSource(Bluesky))
            .AddEligibilityRule(Summer, new HasSource(Crm) { Reason = "Join our club first." })
            .AddEligibilityRule(Summer, new HasVerifiedId()));
        await desk.KnowAsync(Record(Bluesky, "did:plc:fan"));
        await desk.Desk.PublishAsync(Campaign(), DeskOnSqlite.Approval);

        var refused = Assert.IsType<IssueResult.Refused>(await desk.Desk.IssueAsync(ToIssue()));

        Assert.Equal(new IssueResult.Refused(OfferRefusal.NotEligible, "Join our club first."), refused);
    }

    [Fact]
    public async Task Whoever_is_known_in_both_sources_gets_a_code()
    {
        await using var desk = new WatchedDesk(crm => crm
            .AddEligibilityRule(Summer, new HasSource(Bluesky, new SourceId("wordpress")))
            .AddEligibilityRule(Summer, new HasSource(Crm)));
        await desk.KnowAsync(Record(Bluesky, "did:plc:fan"), Record(Crm, "42"));
        await desk.Desk.PublishAsync(Campaign(), DeskOnSqlite.Approval);

        Assert.IsType<IssueResult.Issued>(await desk.Desk.IssueAsync(ToIssue()));
    }

    [Fact]
    public async Task A_rule_without_a_campaign_is_asked_for_every_campaign()
    {
        await using var desk = new WatchedDesk(crm => crm.AddEligibilityRule(new HasSource(Crm) { Reason = "Customers only." }));
        await desk.KnowAsync(Record(Bluesky, "did:plc:fan"));
        await desk.Desk.PublishAsync(Campaign(), DeskOnSqlite.Approval);

        var refused = Assert.IsType<IssueResult.Refused>(await desk.Desk.IssueAsync(ToIssue()));

        Assert.Equal("Customers only.", refused.Explanation);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("loyalty", true)]
    [InlineData("passport", false)]
    public async Task A_verified_id_of_the_kind_asked_for_lets_in(string? qualifier, bool gets)
    {
        await using var desk = new WatchedDesk(crm => crm.AddEligibilityRule(Summer, new HasVerifiedId(qualifier)));
        await desk.KnowAsync(Record(Crm, "42", new RecordValue(AttributeKind.VerifiedId, "L-7", "loyalty")), Record(Bluesky, "did:plc:fan"));
        await desk.Desk.PublishAsync(Campaign(), DeskOnSqlite.Approval);

        var result = await desk.Desk.IssueAsync(ToIssue());

        Assert.Equal(gets, result is IssueResult.Issued);
    }

    [Fact]
    public async Task An_ordinary_id_is_no_verified_id()
    {
        await using var desk = new WatchedDesk(crm => crm.AddEligibilityRule(Summer, new HasVerifiedId()));
        await desk.KnowAsync(Record(Crm, "42", new RecordValue(AttributeKind.Id, "L-7", "loyalty")));
        await desk.Desk.PublishAsync(Campaign(), DeskOnSqlite.Approval);

        var refused = Assert.IsType<IssueResult.Refused>(await desk.Desk.IssueAsync(ToIssue(recipient: Buyer)));

        Assert.Equal(OfferRefusal.NotEligible, refused.Reason);
    }

    [Fact]
    public async Task Whoever_is_no_customer_yet_cannot_be_judged()
    {
        await using var desk = new WatchedDesk(crm => crm.AddEligibilityRule<Everybody>());
        await desk.Desk.PublishAsync(Campaign(), DeskOnSqlite.Approval);

        var refused = Assert.IsType<IssueResult.Refused>(await desk.Desk.IssueAsync(ToIssue()));

        Assert.Equal(OfferRefusal.UnknownRecipient, refused.Reason);
    }

    [Fact]
    public async Task What_was_given_once_is_answered_again_to_somebody_who_would_not_get_it_today()
    {
        var door = new Door();
        await using var desk = new WatchedDesk(crm => crm.AddEligibilityRule(Summer, door));
        await desk.KnowAsync(Record(Bluesky, "did:plc:fan"));
        var code = await desk.CodeAsync();
        door.IsOpen = false;

        var replay = Assert.IsType<IssueResult.Issued>(await desk.Desk.IssueAsync(ToIssue()));
        var second = Assert.IsType<IssueResult.Refused>(await desk.Desk.IssueAsync(ToIssue("issue-2")));

        Assert.Equal((code, true), (replay.Code, replay.IsReplay));
        Assert.Equal(OfferRefusal.NotEligible, second.Reason);
    }

    [Fact]
    public async Task A_rule_for_every_campaign_sees_campaign_customer_and_time()
    {
        await using var desk = new WatchedDesk(crm => crm.AddEligibilityRule<Everybody>());
        await desk.KnowAsync(Record(Bluesky, "did:plc:fan"));

        var code = await desk.CodeAsync();

        Assert.NotEmpty(code);
        Assert.Equal(1, desk.Store.CampaignsAsked);
    }

    private static SourceRecord Record(SourceId source, string key, params RecordValue[] values) =>
        new() { Source = source, Key = key, Values = values, ObservedAt = DateTimeOffset.UnixEpoch };

    private sealed class Everybody : IEligibilityRule
    {
        public Eligibility Judge(EligibilityRequest request)
        {
            Assert.Equal(Summer, request.Campaign.Id);
            Assert.NotEmpty(request.Customer.Records);
            Assert.NotEqual(default, request.At);
            return new Eligibility(true, "Everybody may.");
        }
    }

    private sealed class Door : IEligibilityRule
    {
        public bool IsOpen { get; set; } = true;

        public Eligibility Judge(EligibilityRequest request) => new(IsOpen, "The shop is closed.");
    }
}
