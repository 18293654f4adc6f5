using SocialCrm.Connectors.MediaWiki;

namespace SocialCrm.Connectors.Tests.MediaWiki;

public sealed class WikitextTests
{
    [Theory]
    [InlineData("Plain \u51b0 \ud83c\udf68 words", "Plain \u51b0 \ud83c\udf68 words")]
    [InlineData("== Hours ==", "Hours")]
    [InlineData("::* Indented", "Indented")]
    [InlineData("'''Bold''' and ''slanted''", "Bold and slanted")]
    [InlineData("See [[Help:Hours|the hours]] and [[Shop]].", "See the hours and Shop.")]
    [InlineData("See [https://shop.example/a our shop].", "See our shop (https://shop.example/a).")]
    [InlineData("{{ping|Bob}} hello {{smile|{{big}}}}there", "@Bob hello there")]
    [InlineData("[[File:Dot.png|thumb|A dot]]Look", "Look")]
    [InlineData("Open? [[User:Bob|Bob]] ([[User talk:Bob|talk]]) 12:34, 26 November 2026 (UTC)", "Open?")]
    [InlineData("Offen? --[[Benutzer:Bob|Bob]] ([[Benutzer Diskussion:Bob|Diskussion]]) 12:34, 26. Nov. 2026 (CET)", "Offen?")]
    [InlineData("a &lt; b<script>alert(1)</script>", "a < b")]
    [InlineData("1 < 2 & 3", "1 < 2 & 3")]
    public void Wikitext_becomes_words(string wikitext, string expected) => Assert.Equal(expected, WikiText.ToPlainText([wikitext]));

    [Fact]
    public void Hostile_wikitext_takes_no_long_time()
    {
        var hostile = new[] { new string('[', 50_000), new string('{', 50_000), string.Concat(Enumerable.Repeat("[[a|", 20_000)), new string('\'', 50_000), string.Concat(Enumerable.Repeat("{{a", 20_000)) };

        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var line in hostile)
            WikiText.ToPlainText([line]);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }

    [Theory]
    [InlineData("Plain words, http://shop.example/a_b?c=d.", "Plain words, http://shop.example/a_b?c=d.")]
    [InlineData("* no list", "&#42; no list")]
    [InlineData("== no heading ==", "&#61;= no heading =&#61;")]
    [InlineData("{{no|template}} [[no link]] <b> & ", "&#123;&#123;no&#124;template&#125;&#125; &#91;&#91;no link&#93;&#93; &#60;b&#62; &#38; ")]
    [InlineData("~~~~ it's ''no'' __TOC__", "&#126;&#126;&#126;&#126; it's &#39;&#39;no&#39;&#39; &#95;&#95;TOC&#95;&#95;")]
    public void Words_become_wikitext_that_shows_the_same(string words, string expected)
    {
        var line = Assert.Single(WikiWords.Lines(words));

        Assert.Equal(expected, line);
        Assert.Equal(words, System.Net.WebUtility.HtmlDecode(line));
    }

    [Theory]
    [InlineData("", "One", "One", null)]
    [InlineData("== A ==\nOne\n== B ==\nTwo", "== A ==\nOne\n:New\n== B ==\nTwo", ":New", "A")]
    [InlineData("== A ==\nOne", "== A ==\nOne\n\n== C ==\nNew\nmore", "== C ==|New|more", "C")]
    [InlineData("One\nTwo\nThree", "Three\nOne\nTwo", "", null)]
    [InlineData("One\nTwo", "One", "", null)]
    [InlineData("One\nTwo\nThree", "One\nOther\nThree", "Other", null)]
    [InlineData("One\nOne", "One\nOne\nOne", "One", null)]
    public void What_a_revision_added_is_told_with_its_section(string before, string after, string added, string? heading)
    {
        var lines = AddedLines.Between(before, after);

        Assert.Equal(added, string.Join('|', lines.Lines));
        Assert.Equal(heading, lines.Heading);
    }

    [Theory]
    [InlineData("== A ==\nQuestion\n\n== B ==\nOther", "Question", "A", "== A ==\nQuestion\n:Answer\n\n== B ==\nOther")]
    [InlineData("== A ==\nQuestion\n:First\n::Nested\n\n== B ==", "Question", "A", "== A ==\nQuestion\n:First\n::Nested\n:Answer\n\n== B ==")]
    [InlineData("Question\n:First\n:Second", ":First", null, "Question\n:First\n::Answer\n:Second")]
    [InlineData("== A ==\nChanged\n\n== B ==", "Question", "A", "== A ==\nChanged\n:Answer\n\n== B ==")]
    [InlineData("== A ==\nArchived", "Question", "Gone", "== A ==\nArchived\n:Answer")]
    [InlineData("", "Question", null, "Answer")]
    [InlineData("== A ==\nQ\n== A ==\nQ", "Q", "A", "== A ==\nQ\n== A ==\nQ\n:Answer")]
    public void An_answer_stands_below_what_it_answers(string page, string question, string? heading, string expected) =>
        Assert.Equal(expected, TalkPage.Insert(page, new AddedLines([question], heading), ["Answer"]));
}
