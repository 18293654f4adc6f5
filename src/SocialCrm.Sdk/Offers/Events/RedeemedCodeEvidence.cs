using Microsoft.Extensions.Logging;
using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>Tells the Customers room that whoever got a personal code and whoever used it are one person.</summary>
internal sealed class RedeemedCodeEvidence(ICampaignReviewStore campaigns, ICorrectionStore customers, ILogger<OfferDesk> logger)
{
    private const string Rule = "redeemed-code";

    /// <remarks>An event may be told twice; the same connection twice is one. An entry without its order is that of somebody who was erased: its ids lead to nobody.</remarks>
    public async Task ReportAsync(IReadOnlyList<OfferEvent> events, CancellationToken cancellationToken)
    {
        var used = events.Where(told => told is { Kind: OfferEventKind.Redeemed, Entry: { OrderReference.Length: > 0 } entry } && entry.Recipient != entry.Redeemer).Select(told => told.Entry!).ToList();
        var connections = new List<RecordConnection>();
        foreach (var group in used.GroupBy(entry => entry.Campaign))
        {
            // Whether codes are passed on is the campaign's nature and not a version's: one version that says so is enough to believe nothing.
            var versions = await campaigns.ReadVersionsAsync(group.Key, cancellationToken).ConfigureAwait(false);
            if (versions.All(version => version.Terms.IsPersonal))
                connections.AddRange(group.Select(entry => new RecordConnection(entry.Recipient, entry.Redeemer, Rule)));
        }

        if (connections.Count == 0)
            return;
        await customers.ConstrainAsync(new CustomerConstraints([], connections), cancellationToken).ConfigureAwait(false);
        logger.EvidenceReported(connections.Count);
    }
}
