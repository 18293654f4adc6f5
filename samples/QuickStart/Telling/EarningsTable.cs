using QuickStart.Report;
using SocialCrm.Attribution;

namespace QuickStart.Telling;

/// <summary>Turns the attribution report round: a channel or campaign with its models, instead of a model with its channels.</summary>
internal static class EarningsTable
{
    public static IReadOnlyList<Earnings> Of(RoiReport report) =>
        [.. report.Totals.OrderByDescending(total => total.Conversions).ThenBy(total => total.Currency.Code, StringComparer.Ordinal).Select(total => new Earnings(
            total.Currency,
            total.Conversions,
            total.Revenue.Amount,
            total.AttributedConversions,
            total.AttributedRevenue.Amount,
            total.Cost.Amount,
            Interval(total.Roi),
            Earners(report.ChannelLines.Where(line => line.Currency == total.Currency && line.Channel != RoiReport.Unattributed), line => line.Channel!.Value.Value),
            Earners(report.CampaignLines.Where(line => line.Currency == total.Currency && line.Campaign is not null), line => line.Campaign!.Value.Value)))];

    private static List<Earner> Earners(IEnumerable<RoiLine> lines, Func<RoiLine, string> name) =>
        [.. lines.GroupBy(name).Select(group => new Earner(
            group.Key,
            group.First().Cost.Amount,
            [.. group.Select(line => new ModelFigure(line.Model, line.Conversions.Value, Interval(line.UnroundedRevenue)!, Interval(line.Roi)))]))
            .OrderByDescending(earner => earner.Models.Average(model => model.Revenue.Value)).ThenBy(earner => earner.Name, StringComparer.Ordinal)];

    private static Interval? Interval(Estimate? estimate) =>
        estimate is null ? null : new Interval(estimate.Value, estimate.Low, estimate.High);
}
