using QuickStart.Report.Charts;

namespace QuickStart.Report.Sections;

/// <summary>What was offered, redeemed and taken back, and how much of the budget it used.</summary>
internal static class OffersSection
{
    public static void Write(HtmlText html, Story story)
    {
        html.Open("section", ("aria-labelledby", "offers")).Element("h2", "What was offered", ("id", "offers"));
        if (story.Offers is { } offers)
            Campaign(html, offers, story.Zone);
        else
            html.Element("p", "No campaign ran: there is nobody yet who talks often enough, or no orders or costs that name a currency.", ("class", "soft"));
        html.Close();
    }

    private static void Campaign(HtmlText html, OfferFigures offers, TimeZoneInfo zone)
    {
        html.Open("p", ("class", "soft")).Open("strong").Foreign(offers.Title).Close().Text(
            $": {offers.Benefit}, {Figures.Moment(offers.Start, zone)} to {Figures.Moment(offers.End, zone)} ({zone.Id}), at most {Figures.Count(offers.PerPersonLimit)} a person. The budget cannot be passed and no code works twice.").Close();
        html.Open("div", ("class", "card budget")).Element("h3", $"Budget: {Figures.Amount(offers.Budget)}");
        BudgetChart.Write(html, offers);
        html.Open("ul", ("class", "key"));
        Key(html, "c0", $"given {Figures.Amount(offers.Granted)}");
        Key(html, "held", $"held for codes that are out {Figures.Amount(offers.Held)}");
        Key(html, "free", $"free {Figures.Amount(offers.Free, offers.Budget.Currency)}");
        html.Close().Close();
        html.Open("div", ("class", "grid wide"));
        HtmlTable.Write(html, "Codes", ["What", "#How many"], [["Issued", Figures.Count(offers.Issued)], ["Redeemed", Figures.Count(offers.Redeemed)], ["Taken back after a cancelled order", Figures.Count(offers.Reversed)]]);
        if (offers.Refusals.Count > 0)
            HtmlTable.Write(html, "Codes that were refused", ["Why", "#Orders"], offers.Refusals.Select(refusal => (IReadOnlyList<string>)[refusal.Name, Figures.Count(refusal.Count)]));
        html.Close();
    }

    private static void Key(HtmlText html, string style, string text) =>
        html.Open("li").Open("span", ("class", "swatch " + style)).Close().Text(text).Close();
}
