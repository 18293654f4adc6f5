using System.Globalization;
using System.Xml.Linq;
using QuickStart.Report;
using SocialCrm;

namespace QuickStart.Tests.Report;

/// <summary>What a reader would stumble over, as far as it shows without a browser.</summary>
public class LayoutTests
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData(9)]
    [InlineData(3_500)]
    [InlineData(1_234_567)]
    public void A_number_beside_an_axis_is_not_cut_off_however_large(long count)
    {
        var story = StoryExample.Tell() with { Activity = new ChannelActivity("day", [new DateOnly(2025, 7, 1)], [new ChannelSeries("x", [count])]) };

        var chart = XDocument.Parse(ReportPage.Render(story)).Descendants(Svg + "svg").First();

        // A digit is at most seven wide in this size of type.
        var beside = chart.Elements(Svg + "text").Where(label => label.Attribute("class")!.Value == "end" && label.Value.All(character => char.IsDigit(character) || character == ','));
        Assert.Equal(3, beside.Count());
        Assert.All(beside, label => Assert.True(double.Parse(label.Attribute("x")!.Value, CultureInfo.InvariantCulture) >= 7 * label.Value.Length, label.ToString()));
    }

    [Fact]
    public void A_currency_whose_orders_followed_no_contact_has_a_sentence_and_no_empty_table()
    {
        var told = StoryExample.Tell();
        var yen = new Earnings(Currency.Parse("JPY"), 1, 900m, 0, 0m, 0m, null, [], []);

        var page = XDocument.Parse(ReportPage.Render(told with { Earnings = [.. told.Earnings, yen] }));

        Assert.All(page.Descendants(Html + "tbody"), body => Assert.NotEmpty(body.Elements()));
        Assert.Contains(page.Descendants(Html + "p"), sentence => sentence.Value.StartsWith("1 order worth JPY\u00A0900 had no contact", StringComparison.Ordinal));
    }

    [Fact]
    public void An_amount_stays_on_one_line_with_its_currency_and_a_percentage_with_its_sign()
    {
        var page = ReportPage.Render(StoryExample.Tell());

        Assert.Contains("EUR\u00A0450.00", page, StringComparison.Ordinal);
        Assert.Contains("95\u00A0% interval", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@">[^<]*\bEUR \d", page);
        Assert.DoesNotMatch(@">[^<]*\d %", page[page.IndexOf("</style>", StringComparison.Ordinal)..]);
    }
}
