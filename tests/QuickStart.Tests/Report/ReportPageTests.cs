using System.Xml.Linq;
using QuickStart.Report;

namespace QuickStart.Tests.Report;

public class ReportPageTests
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void The_page_is_well_formed_and_asks_for_nothing_outside_itself()
    {
        var page = ReportPage.Render(StoryExample.Tell());

        var document = XDocument.Parse(page);
        Assert.Empty(document.Descendants(Html + "script"));
        Assert.Empty(document.Descendants(Html + "link"));
        Assert.Empty(document.Descendants(Html + "img"));
        Assert.DoesNotContain(
            document.Descendants().Attributes(),
            attribute => attribute.Name.LocalName is "src" or "href" or "srcset" or "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain("@import", page, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_or_text_that_is_a_script_is_shown_and_not_run()
    {
        const string Hostile = "<script>alert(1)</script>\"'&\u0000\u001b[31m\ud800";

        var page = ReportPage.Render(StoryExample.Tell(Hostile, Hostile));

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain(XDocument.Parse(page).Descendants(), element => element.Name.LocalName == "script");
        Assert.DoesNotContain('\u001b', page);
    }

    [Fact]
    public void Every_chart_has_a_title_and_a_description_and_every_table_a_caption_and_headers()
    {
        var document = XDocument.Parse(ReportPage.Render(StoryExample.Tell()));

        var charts = document.Descendants(Svg + "svg").ToList();
        Assert.NotEmpty(charts);
        Assert.All(charts, chart =>
        {
            Assert.Equal("img", chart.Attribute("role")?.Value);
            var ids = chart.Attribute("aria-labelledby")!.Value.Split(' ');
            Assert.Equal([chart.Element(Svg + "title")!.Attribute("id")!.Value, chart.Element(Svg + "desc")!.Attribute("id")!.Value], ids);
            Assert.NotEmpty(chart.Element(Svg + "desc")!.Value);
        });
        var tables = document.Descendants(Html + "table").ToList();
        Assert.NotEmpty(tables);
        Assert.All(tables, table =>
        {
            Assert.NotNull(table.Element(Html + "caption"));
            Assert.All(table.Descendants(Html + "th"), header => Assert.NotNull(header.Attribute("scope")));
        });
        var ids = document.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }
}
