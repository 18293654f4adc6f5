using System.Runtime.CompilerServices;
using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Streams timelines from one query, in which touchpoints and conversions stand together, ordered by customer.</summary>
internal sealed class PostgreSqlJourneySource(PostgreSqlDatabase database) : IJourneySource
{
    private const string Facts =
        """
        SELECT l.customer_id, f.record_id, f.source, f.event_id, f.occurred_at, f.channel, f.kind, f.campaign, NULL::bigint AS value, NULL::text AS currency
        FROM record_links l JOIN touchpoints f ON f.record_id = l.record_id
        UNION ALL
        SELECT l.customer_id, f.record_id, f.source, f.event_id, f.occurred_at, NULL, NULL, NULL, f.value, f.currency
        FROM record_links l JOIN conversions f ON f.record_id = l.record_id
        ORDER BY customer_id
        """;

    public IAsyncEnumerable<Timeline> ReadAsync(CancellationToken cancellationToken) =>
        database.StreamAsync(session => ReadAsync(session, cancellationToken), cancellationToken);

    private static async IAsyncEnumerable<Timeline> ReadAsync(
        RelationalSession session, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Guid? current = null;
        var touched = new List<Touchpoint>();
        var converted = new List<Conversion>();
        await foreach (var (customer, fact) in session.StreamAsync(Facts, row => (row.Guid(0), Read(row)), [], cancellationToken).ConfigureAwait(false))
        {
            if (current is { } done && done != customer)
                yield return End(done);
            current = customer;
            if (fact is Touchpoint touchpoint)
                touched.Add(touchpoint);
            else
                converted.Add((Conversion)fact);
        }

        if (current is { } last)
            yield return End(last);

        Timeline End(Guid customer)
        {
            var timeline = new Timeline(new CustomerId(customer), TimelineOrder.Sort(touched), TimelineOrder.Sort(converted));
            touched.Clear();
            converted.Clear();
            return timeline;
        }
    }

    private static object Read(SqlRow row)
    {
        var record = new SourceRecordId(row.Guid(1));
        return row.IsNull(6)
            ? new Conversion(record, row.Text(2), row.Text(3), row.Instant(4), Money.FromMinorUnits(row.Number(8), Currency.Parse(row.Text(9))))
            : new Touchpoint(
                record,
                row.Text(2),
                row.Text(3),
                row.Instant(4),
                new ChannelId(row.Text(5)),
                (TouchpointKind)row.Int(6),
                row.TextOrNull(7) is { } campaign ? new CampaignId(campaign) : null);
    }
}
