using System.Security.Cryptography;

namespace SocialCrm.Offers;

/// <summary>Says what somebody would get, and why, by the same rules and the same decision that would give it; writes nothing.</summary>
internal sealed class Simulation(IGrantPreview store, CampaignCatalogue campaigns, EligibilityJudge judge, TimeProvider clock)
{
    public async Task<IReadOnlyList<SimulatedOffer>> RunAsync(IReadOnlyList<IssueRequest> requests, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var objections = new IssueResult.Refused?[requests.Count];
        for (var at = 0; at < objections.Length; at++)
            objections[at] = await judge.ObjectionAsync(requests[at], now, cancellationToken).ConfigureAwait(false);
        var outcomes = await store.PreviewAsync(
            [.. requests.Select((request, at) => new IssueAttempt(request.Key, request.Campaign, request.Recipient, RandomNumberGenerator.GetBytes(PrintedCodes.HashLength), now)
            {
                Objection = objections[at]?.Reason,
            })],
            cancellationToken).ConfigureAwait(false);

        var offers = new SimulatedOffer[requests.Count];
        for (var at = 0; at < offers.Length; at++)
            offers[at] = await OfferAsync(requests[at].Campaign, outcomes[at], objections[at], cancellationToken).ConfigureAwait(false);
        return offers;
    }

    private async Task<SimulatedOffer> OfferAsync(CampaignId campaign, IssueOutcome outcome, IssueResult.Refused? objection, CancellationToken cancellationToken) => outcome switch
    {
        IssueOutcome.Issued { Grant.ExpiresAt: var expiry } when await campaigns.FindAsync(campaign, cancellationToken).ConfigureAwait(false) is { } terms =>
            new SimulatedOffer.Given(campaign, terms, expiry),
        IssueOutcome.Refused refused when objection is not null && objection.Reason == refused.Reason => new SimulatedOffer.Refused(campaign, refused.Reason, objection.Explanation),
        IssueOutcome.Refused refused => new SimulatedOffer.Refused(campaign, refused.Reason, refused.Explanation),
        _ => throw new SocialCrmException("The store answered an outcome that this version does not know. Update the store's package."),
    };
}
