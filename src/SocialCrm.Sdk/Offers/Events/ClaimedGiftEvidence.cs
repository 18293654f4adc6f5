using Microsoft.Extensions.Logging;
using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>Tells the Customers room that the address a gift was sent to is that of whoever claimed it, where the campaign says that gifts are personal.</summary>
/// <remarks>An address that is no record becomes one of the source <c>gifts</c>, which says the address and nothing else.</remarks>
internal sealed class ClaimedGiftEvidence(ICampaignReviewStore campaigns, ISourceRecordStore records, ICorrectionStore customers, ILogger<OfferDesk> logger)
{
    private const string Rule = "claimed-gift";
    private static readonly SourceId Source = new("gifts");

    /// <remarks>An event may be told twice; the same record and the same connection twice are one.</remarks>
    public async Task ReportAsync(IReadOnlyList<OfferEvent> events, CancellationToken cancellationToken)
    {
        var connections = new List<RecordConnection>();
        var addresses = new List<SourceRecord>();
        foreach (var group in events.Select(told => told.Gift).OfType<Gift>().GroupBy(gift => gift.Campaign))
        {
            // As with codes: one version whose gifts are passed on is enough to believe nothing.
            var versions = await campaigns.ReadVersionsAsync(group.Key, cancellationToken).ConfigureAwait(false);
            if (versions.All(version => version.Terms.IsPersonal))
                addresses.AddRange(group.Select(gift => Connect(gift, connections)).OfType<SourceRecord>());
        }

        if (addresses.Count > 0)
            await records.PutAsync(addresses, cancellationToken).ConfigureAwait(false);
        if (connections.Count == 0)
            return;
        await customers.ConstrainAsync(new CustomerConstraints([], connections), cancellationToken).ConfigureAwait(false);
        logger.EvidenceReported(connections.Count);
    }

    private static SourceRecord? Connect(Gift gift, List<RecordConnection> connections)
    {
        if (gift is not { Recipient: { } recipient, Claimer: { } claimer })
            return null;
        var address = recipient.Record is null ? Record(gift, recipient) : null;
        var record = recipient.Record ?? address!.Id;
        if (record != claimer)
            connections.Add(new RecordConnection(record, claimer, Rule));
        return address;
    }

    private static SourceRecord Record(Gift gift, GiftRecipient recipient) => new()
    {
        Source = Source,
        Key = gift.Id.Value.ToString("N"),
        ObservedAt = gift.ClaimedAt ?? gift.BoughtAt,
        Values = [recipient switch
        {
            GiftRecipient.Email email => new RecordValue(AttributeKind.Email, email.Address),
            GiftRecipient.Phone phone => new RecordValue(AttributeKind.Phone, phone.Number),
            GiftRecipient.Handle handle => new RecordValue(AttributeKind.Handle, handle.Name, handle.Channel.Value),
            _ => throw new InvalidOperationException("A recipient without a record has an address."),
        }],
    };
}
