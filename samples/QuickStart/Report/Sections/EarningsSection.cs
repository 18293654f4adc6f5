using QuickStart.Report.Charts;

namespace QuickStart.Report.Sections;

/// <summary>What each channel and campaign earned, model beside model.</summary>
internal static class EarningsSection
{
    public static void Write(HtmlText html, Story story)
    {
        html.Open("section", ("aria-labelledby", "earnings")).Element("h2", "What each channel earned", ("id", "earnings"));
        if (story.Earnings.Count == 0)
            html.Element("p", "There are no orders or costs yet. Add --orders and --costs to see revenue and return.", ("class", "soft"));
        else
            html.Element("p", "Nobody can know which contact caused an order. Each model divides an order among the contacts before it by another rule; where they agree, trust the figure, where they differ, test before you spend. Thin lines are 95 % intervals. Two currencies are never added.", ("class", "soft"));
        foreach (var earnings in story.Earnings)
        {
            if (story.Earnings.Count > 1)
                html.Element("h3", "In " + earnings.Currency.Code);
            if (earnings.Channels.Count > 0)
                Channels(html, earnings);
            Unattributed(html, earnings);
        }

        html.Close();
    }

    private static void Channels(HtmlText html, Earnings earnings)
    {
        html.Open("ul", ("class", "key"));
        foreach (var (at, model) in earnings.Channels[0].Models.Index())
            html.Open("li").Open("span", ("class", $"swatch c{at % 6}")).Close().Text(model.Model).Close();
        html.Open("li").Open("span", ("class", "dash")).Close().Text("what it cost").Close().Close();
        html.Open("div", ("class", "grid"));
        foreach (var earner in earnings.Channels.Take(12))
        {
            html.Open("div", ("class", "card")).Open("h3").Foreign(earner.Name).Close();
            EarnerChart.Write(html, earner, earnings);
            html.Close();
        }

        html.Close();
        Revenue(html, "channel", earnings, earnings.Channels);
        Returns(html, "channel", earnings.Channels);
        if (earnings.Campaigns.Count == 0)
            return;
        Revenue(html, "campaign", earnings, earnings.Campaigns);
        Returns(html, "campaign", earnings.Campaigns);
    }

    private static void Unattributed(HtmlText html, Earnings earnings)
    {
        var orders = earnings.Conversions - earnings.AttributedConversions;
        if (orders == 0)
            return;
        var worth = Figures.Amount(earnings.Revenue - earnings.AttributedRevenue, earnings.Currency);
        html.Element(
            "p",
            $"{Figures.Plural(orders, "order", "orders")} worth {worth} had no contact before in the look-back window and {(orders == 1 ? "is" : "are")} credited to no channel.",
            ("class", "soft"));
    }

    private static void Revenue(HtmlText html, string what, Earnings earnings, IReadOnlyList<Earner> earners) => HtmlTable.Write(
        html,
        $"Revenue by {what} and model, in {earnings.Currency.Code}",
        [Header(what), .. Models(earners).Select(model => "#" + model), "#Cost"],
        earners.Select(earner => (IReadOnlyList<string>)
            [earner.Name, .. earner.Models.Select(model => Bare(model.Revenue.Value, earnings)), Bare((double)earner.Cost, earnings)]));

    private static void Returns(HtmlText html, string what, IReadOnlyList<Earner> earners)
    {
        if (!earners.Any(earner => earner.Cost > 0))
            return;
        HtmlTable.Write(
            html,
            $"Return on cost by {what} and model, with the 95 % interval",
            [Header(what), .. Models(earners).Select(model => "#" + model)],
            earners.Where(earner => earner.Cost > 0).Select(earner => (IReadOnlyList<string>)[earner.Name, .. earner.Models.Select(model => Return(model.Roi))]));
    }

    private static IEnumerable<string> Models(IReadOnlyList<Earner> earners) =>
        earners[0].Models.Select(model => model.Model);

    private static string Header(string what) => char.ToUpperInvariant(what[0]) + what[1..];

    private static string Return(Interval? roi) =>
        roi is null ? "no cost" : $"{Figures.Percent(roi.Value)}\n{Figures.Percent(roi.Low)} to {Figures.Percent(roi.High)}";

    private static string Bare(double amount, Earnings earnings) =>
        Figures.Amount(amount, earnings.Currency).Replace(earnings.Currency.Code + " ", "", StringComparison.Ordinal);
}
