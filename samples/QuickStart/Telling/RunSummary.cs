using QuickStart.Report;

namespace QuickStart.Telling;

/// <summary>What <c>--json</c> writes: what is stored of the file of interactions, and how the database stands. The same files give the same figures however often they are read.</summary>
internal sealed record RunSummary(
    InteractionFigures Interactions, RunSummary.CustomerSummary Customers, RunSummary.OfferSummary Offers, RunSummary.AttributionSummary Attribution, double Seconds, long PeakBytes)
{
    public static RunSummary Of(Story story, TimeSpan elapsed) => new(
        story.Interactions,
        new CustomerSummary(story.Customers.SourceRecords, story.Customers.Customers, story.Customers.Merged),
        story.Offers is { } offers
            ? new OfferSummary(offers.Issued, offers.Redeemed, offers.Reversed, offers.Granted.Amount, offers.Granted.Currency.Code)
            : new OfferSummary(0, 0, 0, 0, null),
        Earned(story.Earnings),
        Math.Round(elapsed.TotalSeconds, 3),
        PeakMemory.Bytes);

    private static AttributionSummary Earned(IReadOnlyList<Earnings> earnings)
    {
        var each = earnings.Select(one => new CurrencySummary(
            one.Currency.Code, one.Conversions, one.Revenue, one.AttributedConversions, one.AttributedRevenue, one.Cost, one.Roi?.Value)).ToList();
        var main = each.Count > 0 ? each[0] : new CurrencySummary(null, 0, 0, 0, 0, 0, null);
        return new AttributionSummary(each.Sum(one => one.Conversions), main.Revenue, main.Cost, main.Roi, main.Currency, each);
    }

    internal sealed record CustomerSummary(long SourceRecords, long Customers, long Merged);

    /// <param name="Issued">Codes issued.</param>
    /// <param name="Redeemed">Codes redeemed, whether or not reversed later.</param>
    /// <param name="Reversed">Reversals.</param>
    /// <param name="Value">Given and not taken back.</param>
    /// <param name="Currency">The currency of the value; null where there is no campaign.</param>
    internal sealed record OfferSummary(long Issued, long Redeemed, long Reversed, decimal Value, string? Currency);

    /// <summary>Amounts are in the currency with the most orders; two currencies are never added.</summary>
    internal sealed record AttributionSummary(
        long Conversions, decimal Revenue, decimal Cost, double? Roi, string? Currency, IReadOnlyList<CurrencySummary> ByCurrency);

    internal sealed record CurrencySummary(
        string? Currency, long Conversions, decimal Revenue, long AttributedConversions, decimal AttributedRevenue, decimal Cost, double? Roi);
}
