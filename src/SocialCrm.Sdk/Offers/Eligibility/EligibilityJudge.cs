using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>Asks the host's rules about a recipient; looks the customer up only when a rule wants to know.</summary>
internal sealed class EligibilityJudge(
    IEnumerable<IEligibilityRule> rules, IEnumerable<CampaignRule> campaignRules, CampaignCatalogue campaigns, KnownCustomers customers)
{
    private readonly CampaignRule[] rules = [.. rules.Select(rule => new CampaignRule(null, rule)), .. campaignRules];

    /// <summary>What speaks against giving the benefit, or null.</summary>
    public ValueTask<IssueResult.Refused?> ObjectionAsync(IssueRequest request, DateTimeOffset at, CancellationToken cancellationToken) =>
        ObjectionAsync((request.Campaign, request.Recipient), request.Context, at, cancellationToken);

    /// <summary>What speaks against giving somebody a campaign's benefit, or null.</summary>
    public async ValueTask<IssueResult.Refused?> ObjectionAsync(
        (CampaignId Campaign, SourceRecordId Recipient) wish, EligibilityContext context, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (!Array.Exists(rules, rule => rule.AppliesTo(wish.Campaign)))
            return null;

        // The store says that the campaign is unknown: there is nothing to judge.
        var campaign = await campaigns.FindAsync(wish.Campaign, cancellationToken).ConfigureAwait(false);
        if (campaign is null)
            return null;

        var customer = await customers.FindAsync(wish.Recipient, cancellationToken).ConfigureAwait(false);
        if (customer is null)
            return Refused(new IssueOutcome.Refused(OfferRefusal.UnknownRecipient));

        var subject = new EligibilityRequest(campaign, customer, at)
        {
            Channel = context.Channel,
            SiteKind = context.SiteKind,
            Cart = context.Cart,
            Consents = context.Consents ?? await customers.ConsentsAsync(customer, cancellationToken).ConfigureAwait(false),
            Traits = await customers.TraitsAsync(customer, cancellationToken).ConfigureAwait(false),
        };
        foreach (var rule in rules)
        {
            if (rule.AppliesTo(wish.Campaign) && rule.Rule.Judge(subject) is { IsEligible: false } answer)
                return new IssueResult.Refused(OfferRefusal.NotEligible, ReasonText.Of(answer));
        }

        return null;
    }

    private static IssueResult.Refused Refused(IssueOutcome.Refused refused) => new(refused.Reason, refused.Explanation);
}
