using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SocialCrm.Connectors.Html;

namespace SocialCrm.Connectors.Tests.Html;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>One &amp; <b>two</b></p><p>three</p>", "One & two\n\nthree")]
    [InlineData("a<br>b<br/>c", "a\nb\nc")]
    [InlineData("  many \n\t blanks&nbsp; here ", "many blanks here")]
    [InlineData("<ul><li>red</li><li>green</li></ul>", "- red\n- green")]
    [InlineData("<table><tr><td>Mo</td><td>9</td></tr><tr><td>Tu</td><td>10</td></tr></table>", "Mo 9\nTu 10")]
    [InlineData("<pre>one\n  two</pre>", "one\n  two")]
    [InlineData("nice <img src=x alt=\"😀\"> shop", "nice 😀 shop")]
    [InlineData("a &lt;b&gt; c", "a <b> c")]
    [InlineData("<div><div>a</div></div><div>b</div>", "a\nb")]
    [InlineData("Grüße, 你好 &#128512;", "Grüße, 你好 😀")]
    [InlineData("a < b and b > c", "a < b and b > c")]
    public void Markup_becomes_text(string html, string expected) => Assert.Equal(expected, HtmlText.ToPlainText(html));

    [Theory]
    [InlineData("<script>alert(1)</script>seen", "seen")]
    [InlineData("<style>p{}</style>seen", "seen")]
    [InlineData("<svg><text>drawn</text></svg>seen", "seen")]
    [InlineData("<object><object>x</object>y</object>seen", "seen")]
    [InlineData("<p hidden>not</p>seen", "seen")]
    [InlineData("<iframe src=x><b>not</b></iframe>seen", "seen")]
    [InlineData("<textarea></b>not</textarea>seen", "seen")]
    [InlineData("<!-- not -->seen", "seen")]
    [InlineData("<script>'</scr'+'ipt>'</script>seen", "seen")]
    [InlineData("<img src=x onerror=alert(1)>seen", "seen")]
    [InlineData("<svg/>seen", "seen")]
    public void What_is_not_meant_to_be_read_is_left_out(string html, string expected) => Assert.Equal(expected, HtmlText.ToPlainText(html));

    [Theory]
    [InlineData("<a href=\"https://shop.example/hours\">our hours</a>!", "our hours (https://shop.example/hours)!")]
    [InlineData("<a href=\"https://shop.example/\">shop.example</a>", "shop.example")]
    [InlineData("<a href=\"https://shop.example/a\"><span>https://</span><span>shop.example/a</span></a>", "https://shop.example/a")]
    [InlineData("<a href=\"https://social.example/@bob\">@<span>bob</span></a> look", "@bob look")]
    [InlineData("<a href=\"javascript:alert(1)\">press</a>", "press")]
    [InlineData("<a href=\"/hours\">hours</a>", "hours (https://shop.example/hours)")]
    [InlineData("<a href=\"https://a.example/1\">one <a href=\"https://a.example/2\">two", "one (https://a.example/1) two (https://a.example/2)")]
    [InlineData("<a href=\"https://a.example/pic\"><img src=x></a>", "https://a.example/pic")]
    [InlineData("<a href=\"mailto:me@shop.example\">me@shop.example</a>", "me@shop.example")]
    public void Links_are_kept_as_text(string html, string expected) =>
        Assert.Equal(expected, HtmlText.ToPlainText(html, new Uri("https://shop.example/blog/")));

    [Fact]
    public void A_relative_link_without_an_address_is_left_out() => Assert.Equal("hours", HtmlText.ToPlainText("<a href=\"hours\">hours</a>"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" <br> <p></p> ")]
    [InlineData("<script>1</script>")]
    public void Nothing_to_read_is_null(string? html) => Assert.Null(HtmlText.ToPlainText(html));

    [Fact]
    public void Control_characters_and_halves_of_characters_are_not_passed_on() =>
        Assert.Equal("abc\uFFFD\nd", HtmlText.ToPlainText("a\0b\u0007c\uD800<br>d"));

    [Fact]
    public void Any_text_at_all_becomes_text_that_can_be_stored()
    {
        string[] pieces = ["<", ">", "</", "a", " href=", "\"", "'", "script", "style", "<!--", "-->", "&amp;", "&#0;", "&#xD800;", "p", "=", "/", "\0", "<![CDATA[", "]]>", "你", "\uD83D"];
        var texts = Gen.ArrayOf(Gen.Elements(pieces)).Select(string.Concat).ToArbitrary();

        Prop.ForAll(texts, html => HtmlText.ToPlainText(html) is not { } text || IsStorable(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));
    }

    [Theory]
    [InlineData("<b x=1><p>")]
    [InlineData("<div>")]
    [InlineData("<a href=x>")]
    [InlineData("<table><tr><td>")]
    [InlineData("&lt;")]
    [InlineData("<svg>")]
    public void A_hostile_megabyte_takes_little_time(string piece)
    {
        var html = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var started = Stopwatch.GetTimestamp();

        HtmlText.ToPlainText(html);

        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(10), $"{Stopwatch.GetElapsedTime(started)}");
    }

    [Fact]
    public void Many_attributes_take_little_time()
    {
        var html = $"<b {string.Concat(Enumerable.Range(0, 60_000).Select(number => $"a{number}=1 "))}>seen";
        var started = Stopwatch.GetTimestamp();

        Assert.Equal("seen", HtmlText.ToPlainText(html));

        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(10), $"{Stopwatch.GetElapsedTime(started)}");
    }

    private static bool IsStorable(string text) =>
        text.Trim().Length > 0 && !text.Any(character => char.IsControl(character) && character is not ('\n' or '\t'))
        && text == Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
