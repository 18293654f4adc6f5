using Microsoft.Extensions.Logging;
using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>Tells the Customers room that whoever got a personal code and whoever used it are one person.</summary>
internal sealed class RedeemedCodeEvidence(CampaignCatalogue campaigns, ICorrectionStore customers, ILogger<OfferDesk> logger)
{
    private const string Rule = "redeemed-code";

    /// <remarks>Replays are reported too: the first report may have been lost, and the same connection twice is one.</remarks>
    public async Task ReportAsync(IReadOnlyList<LedgerOutcome> outcomes, CancellationToken cancellationToken)
    {
        var connections = new List<RecordConnection>();
        foreach (var outcome in outcomes)
        {
            if (outcome is not LedgerOutcome.Written { Entry: var entry } || entry.Recipient == entry.Redeemer)
                continue;
            var campaign = await campaigns.FindAsync(entry.Campaign, cancellationToken).ConfigureAwait(false);
            if (campaign is { IsPersonal: true })
                connections.Add(new RecordConnection(entry.Recipient, entry.Redeemer, Rule));
        }

        if (connections.Count == 0)
            return;
        await customers.ConstrainAsync(new CustomerConstraints([], connections), cancellationToken).ConfigureAwait(false);
        logger.EvidenceReported(connections.Count);
    }
}
