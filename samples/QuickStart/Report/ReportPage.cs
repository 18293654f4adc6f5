using QuickStart.Report.Sections;

namespace QuickStart.Report;

/// <summary>Writes the story of a run as one self-contained page: no scripts, nothing from the network.</summary>
internal static class ReportPage
{
    public static string Render(Story story)
    {
        var html = new HtmlText().DocumentType();
        html.Open("html", ("lang", "en"), ("xmlns", "http://www.w3.org/1999/xhtml")).Open("head");
        html.Empty("meta", ("charset", "utf-8"));
        html.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Empty("meta", ("name", "referrer"), ("content", "no-referrer"));
        html.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", "default-src 'none'; style-src 'unsafe-inline'"));
        html.Element("title", story.Title).Style(StyleSheet.Css).Close();
        html.Open("body").Open("div", ("class", "page"));
        HeadlineSection.Write(html, story);
        html.Open("main");
        ActivitySection.Write(html, story);
        PeopleSection.Write(html, story);
        OffersSection.Write(html, story);
        EarningsSection.Write(html, story);
        JourneysSection.Write(html, story);
        InputSection.Write(html, story);
        html.Close();
        Footer(html, story);
        return html.Close().Close().Close().ToString();
    }

    private static void Footer(HtmlText html, Story story)
    {
        html.Open("footer");
        html.Element("p", "Data protection. This page was made on your own machine from your own database; nothing was sent anywhere. "
            + "E-mail addresses, phone numbers and cards are masked and no code that is worth money is shown, but names, account names and quotes are personal data: "
            + "share the page only with people who may see them. Erasing a person from the database removes them from the next report.");
        html.Element("p", $"Written {Figures.Moment(story.WrittenAt, story.Zone)} ({story.Zone.Id}) by the QuickStart of SocialCrm.Sdk.");
        html.Close();
    }
}
