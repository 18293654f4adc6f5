using System.Globalization;
using System.Text;
using SocialCrm.Channels;
using SocialCrm.Connectors.Digests;

namespace SocialCrm.Connectors.Tests.Webhooks;

/// <summary>Versions are stored, so they must come out the same from one release to the next, however the words were written.</summary>
public sealed class WebhookVersionTests
{
    private const string Head = """{"id":"1","kind":"reply","author":{"id":"ada","name":"Ada"},"time":"2026-06-01T11:00:00Z",""";

    [Theory]
    [InlineData("\"text\":\"plain\"")]
    [InlineData("\"text\":\"caf\u00e9 \ud83d\ude00 \u51b0\u6dc7\u6dcb\",\"language\":\"fr\",\"thread\":\"t1\",\"replyTo\":\"p1\"")]
    [InlineData("\"text\":\"escaped \\u00e9 \\ud83d\\ude00 \\n\",\"url\":\"https://shop.example/1\"")]
    [InlineData("\"text\":\"half \\ud83d of it\"")]
    [InlineData("\"text\":\"\"")]
    [InlineData("\"text\":7,\"media\":[\"https://shop.example/a.png\",\"https://shop.example/b.png\"]")]
    public void The_version_is_the_digest_of_the_words_as_text(string rest)
    {
        using var hook = new Hook();

        var read = hook.ReadOne(Head + rest + "}");

        Assert.Equal(OfText(read), read.Version);
    }

    [Fact]
    public void A_byte_that_is_no_text_counts_as_what_is_stored_in_its_place()
    {
        using var hook = new Hook();
        var body = Encoding.UTF8.GetBytes(Head + "\"text\":\"odd # byte\"}");
        body[body.AsSpan().IndexOf((byte)'#')] = 0xFF;

        var read = Assert.Single(hook.Parse(body).Interactions);

        Assert.Equal("odd \uFFFD byte", read.Text);
        Assert.Equal(OfText(read), read.Version);
    }

    [Fact]
    public void A_long_text_has_the_digest_of_all_of_it()
    {
        using var hook = new Hook();

        var read = hook.ReadOne(Head + "\"text\":\"" + new string('x', 5_000) + "\u00e9\"}");

        Assert.Equal(OfText(read), read.Version);
    }

    [Fact]
    public void The_version_of_a_deletion_leaves_out_the_text_and_that_of_a_page_has_its_words()
    {
        using var hook = new Hook();
        using var pages = new Hook(options => options.TextIsHtml = true);

        var gone = hook.ReadOne(Head.Replace("reply", "delete", StringComparison.Ordinal) + "\"text\":\"was\"}");
        var page = pages.ReadOne(Head + "\"text\":\"<p>Fine <b>words</b></p>\"}");

        Assert.Equal(OfText(gone), gone.Version);
        Assert.Equal("Fine words", page.Text);
        Assert.Equal(OfText(page), page.Version);
    }

    [Fact]
    public void A_version_once_given_stays()
    {
        using var hook = new Hook();

        var read = hook.ReadOne(Head + "\"text\":\"caf\u00e9\",\"language\":\"fr\"}");

        Assert.Equal("UOlE11TpQc3LNfljex7n2Q", read.Version);
    }

    private static string OfText(Interaction said) => ContentDigest.Of(
        said.Author.Key,
        said.Kind.ToString(),
        said.OccurredAt.UtcTicks.ToString(CultureInfo.InvariantCulture),
        said.Text,
        said.Language,
        said.Thread,
        said.ReplyTo,
        said.Link,
        said.Media.Count == 0 ? null : string.Join('\n', said.Media));
}
