using QuickStart.Report.Charts;

namespace QuickStart.Report.Sections;

/// <summary>Who was unified, and why.</summary>
internal static class PeopleSection
{
    public static void Write(HtmlText html, Story story)
    {
        var customers = story.Customers;
        html.Open("section", ("aria-labelledby", "people")).Element("h2", "Who is who, and why", ("id", "people"));
        html.Element(
            "p",
            $"{Figures.Plural(customers.SourceRecords, "record", "records")} from {Figures.Plural(customers.Sources.Count, "system", "systems")} are {Figures.Plural(customers.Customers, "person", "people")}. "
            + "Records are joined where more speaks for one person than against. Each finding has a weight: one more doubles the odds. Every join keeps its reasons, and each can be undone.",
            ("class", "soft"));
        html.Open("div", ("class", "grid"));
        Chart(html, "Records by system", customers.Sources, 0);
        Chart(html, "Joins by reason", customers.Rules, 2);
        Chart(html, "People by number of records", customers.Sizes, 3);
        html.Close();
        if (story.People.Count > 0)
            Examples(html, story.People);
        html.Close();
    }

    private static void Chart(HtmlText html, string title, IReadOnlyList<Tally> tallies, int color)
    {
        if (tallies.Count == 0)
            return;
        html.Open("div", ("class", "card")).Element("h3", title);
        TallyChart.Write(html, title, tallies, color);
        html.Close();
    }

    private static void Examples(HtmlText html, IReadOnlyList<PersonExample> people)
    {
        html.Element("h3", "A few of them");
        html.Open("div", ("class", "grid wide"));
        foreach (var person in people)
        {
            html.Open("article", ("class", "card person"));
            html.Open("h3").Foreign(person.Name).Close().Element("p", person.Why, ("class", "soft"));
            html.Open("ul", ("class", "records"));
            foreach (var record in person.Records)
            {
                html.Open("li").Element("span", record.Source, ("class", "tag")).Foreign(record.Key);
                if (record.Values.Length > 0)
                    html.Open("span", ("class", "soft")).Text(" · ").Foreign(record.Values).Close();
                html.Close();
            }

            html.Close();
            List(html, person.Reasons);
            foreach (var quote in person.Quotes)
                html.Open("blockquote", ("dir", "auto")).Text(quote).Close();
            html.Close();
        }

        html.Close();
    }

    private static void List(HtmlText html, IReadOnlyList<string> reasons)
    {
        if (reasons.Count == 0)
            return;
        html.Open("ul");
        foreach (var reason in reasons)
            html.Element("li", reason);
        html.Close();
    }
}
