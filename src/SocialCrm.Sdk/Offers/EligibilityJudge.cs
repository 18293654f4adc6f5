using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>Asks the host's rules about a recipient; looks the customer up only when a rule wants to know.</summary>
internal sealed class EligibilityJudge(
    IEnumerable<IEligibilityRule> rules, IEnumerable<CampaignRule> campaignRules, CampaignCatalogue campaigns, CustomerDirectory customers)
{
    private readonly CampaignRule[] rules = [.. rules.Select(rule => new CampaignRule(null, rule)), .. campaignRules];

    /// <summary>What speaks against giving the benefit, or null.</summary>
    public async ValueTask<IssueResult.Refused?> ObjectionAsync(
        CampaignId id, SourceRecordId recipient, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (!Array.Exists(rules, rule => rule.AppliesTo(id)))
            return null;

        // The store says that the campaign is unknown: there is nothing to judge.
        var campaign = await campaigns.FindAsync(id, cancellationToken).ConfigureAwait(false);
        if (campaign is null)
            return null;

        var customer = await CustomerAsync(recipient, cancellationToken).ConfigureAwait(false);
        if (customer is null)
            return Refused(new IssueOutcome.Refused(OfferRefusal.UnknownRecipient));

        var subject = new EligibilityRequest(campaign, customer, at);
        foreach (var rule in rules)
        {
            if (rule.AppliesTo(id) && rule.Rule.Judge(subject) is { IsEligible: false, Reason: var reason })
                return new IssueResult.Refused(OfferRefusal.NotEligible, reason);
        }

        return null;
    }

    private async Task<Customer?> CustomerAsync(SourceRecordId record, CancellationToken cancellationToken)
    {
        var found = await customers.FindAsync(new CustomerReference.ByRecord(record), cancellationToken).ConfigureAwait(false);
        return found is { } customer ? await customers.GetAsync(customer, cancellationToken).ConfigureAwait(false) : null;
    }

    private static IssueResult.Refused Refused(IssueOutcome.Refused refused) => new(refused.Reason, refused.Explanation);
}
