namespace QuickStart.Report.Sections;

/// <summary>A few ways from the first contact to an order.</summary>
internal static class JourneysSection
{
    public static void Write(HtmlText html, Story story)
    {
        if (story.Journeys.Count == 0)
            return;
        html.Open("section", ("aria-labelledby", "journeys")).Element("h2", "Ways to an order", ("id", "journeys"));
        html.Element("p", "What one person met on all channels before they bought.", ("class", "soft"));
        html.Open("div", ("class", "grid wide"));
        foreach (var journey in story.Journeys)
        {
            html.Open("article", ("class", "card")).Open("h3").Foreign(journey.Customer).Close().Open("ol", ("class", "steps"));
            foreach (var step in journey.Steps)
                Step(html, "", step.Kind + " on " + step.Channel, Figures.Moment(step.At, story.Zone));
            Step(html, "order", "Order, " + journey.Value, Figures.Moment(journey.OrderedAt, story.Zone));
            html.Close().Close();
        }

        html.Close().Close();
    }

    private static void Step(HtmlText html, string style, string text, string when) =>
        html.Open("li", ("class", style)).Foreign(text).Element("span", when, ("class", "soft")).Close();
}
