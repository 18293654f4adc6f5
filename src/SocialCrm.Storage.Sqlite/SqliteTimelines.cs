using System.Text;
using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Merges the touchpoints and the conversions of every customer, both read in the order of customers.</summary>
internal sealed class SqliteTimelines(SqliteSession session) : IDisposable
{
    // The index on links gives the order; touchpoints and conversions are clustered by record. Nothing is sorted by SQLite.
    private const string Facts = "FROM record_links l INDEXED BY record_links_by_customer CROSS JOIN {0} f ON f.record_id = l.record_id ORDER BY l.customer_id";

    private static readonly string TouchpointsSql =
        "SELECT l.customer_id, f.record_id, f.source, f.event_id, f.occurred_at, f.channel, f.kind, f.campaign " + Facts.Replace("{0}", "touchpoints", StringComparison.Ordinal);

    private static readonly string ConversionsSql =
        "SELECT l.customer_id, f.record_id, f.source, f.event_id, f.occurred_at, f.value, f.currency " + Facts.Replace("{0}", "conversions", StringComparison.Ordinal);

    private readonly Utf8Names<string> sources = new(name => name);
    private readonly Utf8Names<ChannelId> channels = new(name => new ChannelId(name));
    private readonly Utf8Names<CampaignId> campaigns = new(name => new CampaignId(name));
    private readonly Utf8Names<Currency> currencies = new(Currency.Parse);
    private readonly List<Touchpoint> touched = [];
    private readonly List<Conversion> converted = [];
    private SqliteStatement touchpoints = null!;
    private SqliteStatement conversions = null!;
    private bool hasBegun;
    private Guid? nextTouched;
    private Guid? nextConverted;

    /// <summary>The next customer's timeline; null at the end.</summary>
    public Timeline? Next()
    {
        if (!hasBegun)
            Begin();
        var customer = Smaller(nextTouched, nextConverted);
        if (customer is not { } id)
            return null;
        for (; nextTouched == id; nextTouched = Step(touchpoints))
            touched.Add(ReadTouchpoint());
        for (; nextConverted == id; nextConverted = Step(conversions))
            converted.Add(ReadConversion());

        var timeline = new Timeline(new CustomerId(id), TimelineOrder.Sort(touched), TimelineOrder.Sort(converted));
        touched.Clear();
        converted.Clear();
        return timeline;
    }

    public void Dispose()
    {
        touchpoints?.Reset();
        conversions?.Reset();
    }

    /// <summary>The first steps meet a broken file as any other does, so they are taken where faults are expected and statements are reset.</summary>
    private void Begin()
    {
        hasBegun = true;
        touchpoints = session.Statement(TouchpointsSql);
        conversions = session.Statement(ConversionsSql);
        nextTouched = Step(touchpoints);
        nextConverted = Step(conversions);
    }

    private static Guid? Step(SqliteStatement statement) => statement.Next() ? statement.Guid(0) : null;

    private static Guid? Smaller(Guid? left, Guid? right) =>
        left is { } one && right is { } other ? (one.CompareTo(other) <= 0 ? one : other) : left ?? right;

    private Touchpoint ReadTouchpoint()
    {
        var campaign = touchpoints.Utf8(7);
        return new Touchpoint(
            new SourceRecordId(touchpoints.Guid(1)),
            sources[touchpoints.Utf8(2)],
            Encoding.UTF8.GetString(touchpoints.Utf8(3)),
            SqlValue.Instant(touchpoints.Number(4)),
            channels[touchpoints.Utf8(5)],
            (TouchpointKind)touchpoints.Number(6),
            campaign.IsEmpty ? null : campaigns[campaign]);
    }

    private Conversion ReadConversion() => new(
        new SourceRecordId(conversions.Guid(1)),
        sources[conversions.Utf8(2)],
        Encoding.UTF8.GetString(conversions.Utf8(3)),
        SqlValue.Instant(conversions.Number(4)),
        Money.FromMinorUnits(conversions.Number(5), currencies[conversions.Utf8(6)]));
}
