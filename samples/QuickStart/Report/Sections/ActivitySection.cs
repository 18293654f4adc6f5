using System.Globalization;
using QuickStart.Report.Charts;

namespace QuickStart.Report.Sections;

/// <summary>What came in on each channel over time.</summary>
internal static class ActivitySection
{
    public static void Write(HtmlText html, Story story)
    {
        var activity = story.Activity;
        if (activity.Series.Count == 0)
            return;
        html.Open("section", ("aria-labelledby", "activity")).Element("h2", "What people said, and where", ("id", "activity"));
        var earlier = activity.Total - activity.Series.Sum(series => series.Total);
        var leftOut = earlier == 0 ? "" : $" {Figures.Count(earlier)} earlier than {Figures.Day(activity.Periods[0])} are left out.";
        html.Element("p", $"Interactions by {activity.PeriodName}. All charts share one scale.{leftOut}", ("class", "soft"));
        html.Open("div", ("class", "grid"));
        foreach (var (at, series) in activity.Series.Take(12).Index())
        {
            html.Open("div", ("class", "card"));
            html.Open("h3").Foreign(series.Channel).Text($" · {Figures.Count(series.Total)}").Close();
            ActivityChart.Write(html, activity, series, at);
            html.Close();
        }

        html.Close();
        html.Open("details").Element("summary", "The same as a table");
        HtmlTable.Write(
            html,
            $"Interactions by {activity.PeriodName} and channel",
            [char.ToUpperInvariant(activity.PeriodName[0]) + activity.PeriodName[1..] + " from", .. activity.Series.Select(series => "#" + series.Channel)],
            activity.Periods.Index().Select(period => (IReadOnlyList<string>)
                [period.Item.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), .. activity.Series.Select(series => Figures.Count(series.Counts[period.Index]))]));
        html.Close().Close();
    }
}
