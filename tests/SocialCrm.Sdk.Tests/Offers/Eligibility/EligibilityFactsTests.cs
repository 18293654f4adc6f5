using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Offers;
using static SocialCrm.Sdk.Tests.Offers.WatchedDesk;

namespace SocialCrm.Sdk.Tests.Offers;

public sealed class EligibilityFactsTests
{
    [Fact]
    public async Task A_rule_sees_the_traits_that_the_host_keeps()
    {
        await using var desk = new WatchedDesk(crm => crm.UseCustomerTraits<AllGold>().AddEligibilityRule(Summer, new HasTier("gold")));

        Assert.NotEmpty(await desk.CodeAsync());
    }

    [Fact]
    public async Task Without_traits_a_rule_says_what_is_missing()
    {
        await using var desk = new WatchedDesk(crm => crm.AddEligibilityRule(Summer, new HasTier("gold")));
        await desk.PublishAsync(Campaign());

        var refused = Assert.IsType<IssueResult.Refused>(await desk.Desk.IssueAsync(ToIssue()));

        Assert.Equal(new IssueResult.Refused(OfferRefusal.NotEligible, "Your tier is not known."), refused);
    }

    [Fact]
    public async Task The_last_traits_are_used()
    {
        await using var desk = new WatchedDesk(crm => crm.UseCustomerTraits<AllGold>().UseCustomerTraits<AllSilver>());

        Assert.IsType<AllSilver>(desk.Services.GetRequiredService<ICustomerTraits>());
    }

    [Fact]
    public async Task A_rule_sees_the_moment_it_is_asked_in()
    {
        var rule = new Onlooker();
        await using var desk = new WatchedDesk(crm => crm.UseCustomerTraits<AllGold>().AddEligibilityRule(Summer, rule));
        await desk.PublishAsync(Campaign());
        var context = new EligibilityContext
        {
            Channel = ChannelId.Web, SiteKind = SiteKind.Web, Cart = new Cart(Currency.Euro, []), Consents = GrantedConsents.None,
        };

        var objection = await desk.Services.GetRequiredService<EligibilityJudge>().ObjectionAsync(ToIssue() with { Context = context }, Asked.Noon, default);

        Assert.Equal("This offer is not for you.", objection?.Explanation);
        Assert.Equal(
            (Asked.Noon, "gold", (ChannelId?)ChannelId.Web, SiteKind.Web, context.Cart, context.Consents),
            (rule.Seen!.At, rule.Seen.Traits!.Tier, rule.Seen.Channel, rule.Seen.SiteKind, rule.Seen.Cart, rule.Seen.Consents));
    }

    [Fact]
    public async Task Traits_are_read_only_where_a_rule_is_asked()
    {
        await using var desk = new WatchedDesk(crm => crm.UseCustomerTraits<Unreadable>());

        Assert.NotEmpty(await desk.CodeAsync());
    }

    private sealed class Onlooker : IEligibilityRule
    {
        public EligibilityRequest? Seen { get; private set; }

        public Eligibility Judge(EligibilityRequest request)
        {
            Seen = request;
            return new Eligibility(false, "");
        }
    }

    private sealed class AllGold : ICustomerTraits
    {
        public ValueTask<CustomerTraits> ReadAsync(CustomerId customer, CancellationToken cancellationToken) => new(new CustomerTraits { Tier = "gold" });
    }

    private sealed class AllSilver : ICustomerTraits
    {
        public ValueTask<CustomerTraits> ReadAsync(CustomerId customer, CancellationToken cancellationToken) => new(new CustomerTraits { Tier = "silver" });
    }

    private sealed class Unreadable : ICustomerTraits
    {
        public ValueTask<CustomerTraits> ReadAsync(CustomerId customer, CancellationToken cancellationToken) => throw new InvalidOperationException("Nobody asked.");
    }
}
