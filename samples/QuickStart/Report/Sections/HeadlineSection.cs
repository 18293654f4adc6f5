namespace QuickStart.Report.Sections;

/// <summary>The title, the figures one looks for first, and the loop they are part of.</summary>
internal static class HeadlineSection
{
    public static void Write(HtmlText html, Story story)
    {
        html.Open("header").Element("h1", story.Title).Element("p", story.Subtitle, ("class", "lead")).Open("dl", ("class", "tiles"));
        var customers = story.Customers;
        Tile(html, "Interactions", Figures.Count(story.Activity.Total), $"on {Figures.Plural(story.Activity.Series.Count, "channel", "channels")}; {Figures.Plural(story.Interactions.Duplicates, "repeat", "repeats")} dropped");
        Tile(html, "People", Figures.Count(customers.Customers), $"behind {Figures.Plural(customers.SourceRecords, "record", "records")}; {Figures.Count(customers.Unified)} known in more than one place");
        if (story.Offers is { } offers)
            Tile(html, "Gifts redeemed", $"{Figures.Count(offers.Redeemed)} of {Figures.Count(offers.Issued)}", $"worth {Figures.Amount(offers.Granted)}; {Figures.Count(offers.Reversed)} taken back");
        foreach (var earnings in story.Earnings)
        {
            Tile(html, $"Revenue after a contact, {earnings.Currency.Code}", Figures.Amount(earnings.AttributedRevenue, earnings.Currency), $"of {Figures.Amount(earnings.Revenue, earnings.Currency)} in all orders");
            if (earnings.Roi is { } roi)
                Tile(html, $"Return on cost, {earnings.Currency.Code}", Figures.Percent(roi.Value), $"95 % interval {Figures.Percent(roi.Low)} to {Figures.Percent(roi.High)}; cost {Figures.Amount(earnings.Cost, earnings.Currency)}");
        }

        html.Close();
        Loop(html, story);
        html.Close();
    }

    private static void Tile(HtmlText html, string name, string figure, string note) =>
        html.Open("div").Element("dt", name).Element("dd", figure, ("class", "figure")).Element("dd", note, ("class", "note")).Close();

    private static void Loop(HtmlText html, Story story)
    {
        var earnings = story.Earnings.Count > 0 ? story.Earnings[0] : null;
        html.Open("ol", ("class", "loop"));
        Step(html, "Listen", $"{Figures.Count(story.Activity.Total)} things people said and did, each kept once.");
        Step(html, "Analyse", $"{Figures.Plural(story.Customers.SourceRecords, "record becomes", "records become")} {Figures.Plural(story.Customers.Customers, "person", "people")}, with reasons.");
        Step(html, "Engage", story.Offers is { } offers ? $"{Figures.Plural(offers.Issued, "gift goes", "gifts go")} out, {Figures.Count(offers.Redeemed)} come back with an order." : "No offer went out in this run.");
        Step(html, "Evolve", earnings is null ? "No orders yet: add them to see what each channel earns." : $"{Figures.Count(earnings.AttributedConversions)} of {Figures.Count(earnings.Conversions)} orders followed a contact; next season's money follows them.");
        html.Close();
    }

    private static void Step(HtmlText html, string name, string text) =>
        html.Open("li").Element("strong", name).Text(text).Close();
}
