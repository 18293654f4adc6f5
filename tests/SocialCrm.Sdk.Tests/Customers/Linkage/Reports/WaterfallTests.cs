using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Linkage.Reports;

/// <summary>The chart of an explanation shows its weights, one after the other, and does no harm.</summary>
public class WaterfallTests
{
    private static readonly MatchExplanation Usual = Explained(("prior", -8, "how common matches are"), ("email", 12.5, "same e-mail"), ("given-name", -2.5, "different given name"));

    // Letters of markup and of other scripts, controls, directions, lone surrogates, accents without a letter.
    private static readonly Arbitrary<string> AnyText = Gen.OneOf(
            Gen.Choose(0, 0xffff).Select(code => (char)code),
            Gen.Elements('<', '>', '&', '"', '\'', ']', '\0', '\u202e', '\u200b', '\ud800', '\udc00', '\u0301', '\uffff', '山'))
        .ArrayOf()
        .Select(letters => new string(letters))
        .ToArbitrary();

    [Fact]
    public void Each_bar_begins_where_the_one_above_ended_and_the_last_is_the_sum()
    {
        var bars = new SvgFile(LinkageCharts.Waterfall(Usual)).All("rect").Where(bar => SvgFile.Number(bar, "height") == 18).ToArray();

        var (left, right) = (Array.ConvertAll(bars, bar => SvgFile.Number(bar, "x")), Array.ConvertAll(bars, bar => SvgFile.Number(bar, "x") + SvgFile.Number(bar, "width")));
        var bit = (right[1] - left[1]) / 12.5;
        Assert.Equal(4, bars.Length);
        Assert.Equal((8 * bit, 2.5 * bit, 2 * bit), (right[0] - left[0], right[2] - left[2], right[3] - left[3]), (one, other) => Near(one, other));
        Assert.Equal((left[0], right[1], right[0], right[2] - 4.5 * bit + 2 * bit), (left[1], right[2], left[3], right[3]), (one, other) => Near(one, other));
    }

    [Fact]
    public void Every_weight_is_named_with_its_finding_and_the_sum_with_its_probability()
    {
        var chart = new SvgFile(LinkageCharts.Waterfall(Usual, "crm:1 and web:7"));

        Assert.Superset(
            new HashSet<string> { "crm:1 and web:7", "prior", "−8.0", "email", "same e-mail", "+12.5", "different given name", "−2.5", "sum", "+2.0", "match probability 0.8" },
            chart.Texts.ToHashSet());
        Assert.Equal("crm:1 and web:7", chart.Title);
        Assert.Contains("email: same e-mail +12.5", chart.Description, StringComparison.Ordinal);
        Assert.Contains("sum: +2.0, match probability 0.8", chart.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.PositiveInfinity, "must link", "certainly one person")]
    [InlineData(double.NegativeInfinity, "never link", "certainly two people")]
    public void Hard_rules_are_told_in_words(double weight, string words, string verdict)
    {
        var chart = new SvgFile(LinkageCharts.Waterfall(Explained(("email", 3, "same e-mail"), ("verified-id", weight, "verified"))));

        Assert.Equal(2, chart.Texts.Count(text => text == words));
        Assert.Contains(verdict, chart.Texts);
        Assert.DoesNotContain(chart.Texts, text => text.Contains('∞', StringComparison.Ordinal) || text.Contains("Infinity", StringComparison.Ordinal));
    }

    [Fact]
    public void No_text_gets_out_of_its_place() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(AnyText, text =>
    {
        var chart = new SvgFile(LinkageCharts.Waterfall(Explained((text, 1, text), (text + text, -1, "plain")), text));

        chart.AssertHarmless();
        Assert.All(chart.Texts, shown => Assert.InRange(shown.Length, 0, 240));
    }));

    [Fact]
    public void Markup_is_shown_as_it_was_written_and_long_text_is_shortened()
    {
        var chart = new SvgFile(LinkageCharts.Waterfall(Explained(("<b onclick='x'>", 1, new string('x', 1_000))), "Tom & \"Jerry\"\u0007 <script>"));

        Assert.Superset(new HashSet<string> { "<b onclick='x'>", "Tom & \"Jerry\" <script>", new string('x', 43) + "…" }, chart.Texts.ToHashSet());
    }

    [Theory]
    [InlineData(1e300)]
    [InlineData(-1e300)]
    [InlineData(double.NaN)]
    [InlineData(0)]
    [InlineData(1e-300)]
    public void Any_weight_can_be_drawn(double weight)
    {
        var chart = new SvgFile(LinkageCharts.Waterfall(Explained(("own-rule", weight, "found"), ("own-rule", weight, "found again"))));

        Assert.All(chart.All("rect").SelectMany(bar => new[] { SvgFile.Number(bar, "x"), SvgFile.Number(bar, "width") }), place => Assert.InRange(place, 0, 860));
    }

    [Fact]
    public void Nothing_and_very_much_can_be_drawn()
    {
        var nothing = new SvgFile(LinkageCharts.Waterfall(Explained()));
        var much = new SvgFile(LinkageCharts.Waterfall(Explained([.. Enumerable.Range(0, 200).Select(i => ($"rule-{i}", 0.5, "found"))])));

        Assert.Contains("sum", nothing.Texts);
        Assert.Contains("and 140 more, counted in the sum", much.Texts);
        Assert.Contains("+100.0", much.Texts);
    }

    [Fact]
    public void It_is_the_same_under_every_culture()
    {
        var here = CultureInfo.CurrentCulture;
        try
        {
            var charts = Array.ConvertAll((string[])["", "de-DE", "fa-IR", "th-TH", "sv-SE"], culture =>
            {
                CultureInfo.CurrentCulture = new CultureInfo(culture);
                return LinkageCharts.Waterfall(Usual);
            });

            Assert.Single(charts.Distinct());
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }
    }

    private static bool Near<T>(T one, T other) =>
        Numbers(one).Zip(Numbers(other)).All(pair => Math.Abs(pair.First - pair.Second) < 0.4);

    private static IEnumerable<double> Numbers<T>(T tuple) =>
        tuple is System.Runtime.CompilerServices.ITuple all ? Enumerable.Range(0, all.Length).Select(i => (double)all[i]!) : [];

    private static MatchExplanation Explained(params (string Comparison, double Weight, string Finding)[] weights) =>
        new(default, default, [.. weights.Select(weight => new MatchWeight(weight.Comparison, weight.Weight, weight.Finding))]);
}
