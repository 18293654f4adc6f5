using System.Text;
using SocialCrm.Channels;
using SocialCrm.Connectors.Feeds;

namespace SocialCrm.Connectors.Tests.Feeds;

public sealed class FeedFormatTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:atom="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0">
          <channel>
            <title>Harbour blog</title><link>https://blog.example/</link><language>de</language>
            <atom:link href="https://blog.example/feed" rel="self"/>
            <item>
              <title>Öffnungszeiten &amp; mehr</title>
              <link>/hours</link>
              <description>short</description>
              <content:encoded><![CDATA[<p>We open at <b>nine</b>.</p><script>x()</script>]]></content:encoded>
              <guid isPermaLink="false">post-1</guid>
              <pubDate>Thu, 19 Nov 2026 10:00:00 +0100</pubDate>
              <dc:creator>Ada</dc:creator>
              <enclosure url="/nine.png" type="image/png" length="1"/>
            </item>
          </channel>
        </rss>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="en" xml:base="https://blog.example/base/">
          <id>urn:feed</id><title>Harbour</title><updated>2026-11-19T00:00:00Z</updated><author><name>The editors</name></author>
          <entry>
            <id>urn:entry:1</id><title type="html">Fresh &lt;b&gt;fish&lt;/b&gt;</title>
            <published>2026-11-18T08:00:00.5+02:00</published><updated>2026-11-19T00:00:00Z</updated>
            <link rel="alternate" href="fish"/>
            <author><name>Bob</name><uri>https://people.example/bob</uri></author>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">See <a href="menu">the menu</a></div></content>
            <thr:in-reply-to ref="urn:entry:0"/>
          </entry>
          <at:deleted-entry ref="urn:entry:9" when="2026-11-19T09:00:00Z"/>
          <entry><id>urn:entry:2</id><title>Untold</title><updated>2026-11-19T01:00:00Z</updated><content type="image/png">AAAA</content><summary>only this</summary></entry>
        </feed>
        """;

    private const string Json = """
        {"version":"https://jsonfeed.org/version/1.1","title":"Harbour","language":"fr","authors":[{"name":"La rédaction"}],
         "items":[{"id":7,"url":"https://blog.example/7","title":"Sept","content_html":"<p>Bonjour</p>","date_published":"2026-11-18T08:00:00Z",
                   "authors":[{"name":"Léa","url":"https://people.example/lea"}],"image":"/sept.png","attachments":[{"url":"https://blog.example/a.mp3","mime_type":"audio/mpeg"}],"_own":{"x":1}},
                  {"id":"8","content_text":"plain <b>","date_modified":"2026-11-18T09:00:00Z"},
                  {"tags":["nothing else"]}]}
        """;

    [Fact]
    public async Task An_item_of_RSS_is_read()
    {
        using var host = new FeedHost(Rss);

        var item = await host.ReadOneAsync();

        Assert.Equal("post-1", item.ExternalId);
        Assert.Equal(new ConnectionId("feed:blog"), item.Connection);
        Assert.Equal("Öffnungszeiten & mehr\n\nWe open at nine.", item.Text);
        Assert.Equal(new Account(new ChannelId("feed"), "blog.example/Ada", Handle: null, "Ada"), item.Author);
        Assert.Equal(new DateTimeOffset(2026, 11, 19, 9, 0, 0, TimeSpan.Zero), item.OccurredAt);
        Assert.Equal("https://blog.example/hours", item.Link);
        Assert.Equal("de", item.Language);
        Assert.Equal(["https://blog.example/nine.png"], item.Media);
        Assert.Equal((InteractionKind.Post, InteractionTrust.Unverified), (item.Kind, item.Trust));
        var raw = Encoding.UTF8.GetString(item.Raw.Span);
        Assert.True(raw.StartsWith("<item>", StringComparison.Ordinal) && raw.EndsWith("</item>", StringComparison.Ordinal) && Rss.Contains(raw, StringComparison.Ordinal), raw);
    }

    [Fact]
    public async Task Entries_of_Atom_are_read_with_threads_and_deletions()
    {
        using var host = new FeedHost(Atom);

        var page = await host.PollAsync();

        Assert.Empty(page.Rejected);
        Assert.Collection(
            page.Interactions,
            first =>
            {
                Assert.Equal(("urn:entry:1", InteractionKind.Reply, "urn:entry:0"), (first.ExternalId, first.Kind, first.ReplyTo));
                Assert.Equal("Fresh fish\n\nSee the menu (https://blog.example/base/menu)", first.Text);
                Assert.Equal("https://blog.example/base/fish", first.Link);
                Assert.Equal("https://people.example/bob", first.Author.Key);
                Assert.Equal(new DateTimeOffset(2026, 11, 18, 6, 0, 0, 500, TimeSpan.Zero), first.OccurredAt);
                Assert.Equal("en", first.Language);
            },
            gone =>
            {
                Assert.Equal(("urn:entry:9", InteractionKind.Delete), (gone.ExternalId, gone.Kind));
                Assert.Null(gone.Text);
                Assert.Equal(new DateTimeOffset(2026, 11, 19, 9, 0, 0, TimeSpan.Zero), gone.OccurredAt);
            },
            last =>
            {
                Assert.Equal("Untold\n\nonly this", last.Text);
                Assert.Equal("blog.example/The editors", last.Author.Key);
            });
    }

    [Fact]
    public async Task Items_of_JSON_Feed_are_read_and_an_empty_one_is_set_aside()
    {
        using var host = new FeedHost(Json);

        var page = await host.PollAsync();

        Assert.Collection(
            page.Interactions,
            first =>
            {
                Assert.Equal(("7", "Sept\n\nBonjour", "fr"), (first.ExternalId, first.Text, first.Language));
                Assert.Equal(new Account(new ChannelId("feed"), "https://people.example/lea", Handle: null, "Léa"), first.Author);
                Assert.Equal(["https://blog.example/sept.png", "https://blog.example/a.mp3"], first.Media);
            },
            second => Assert.Equal(("8", "plain <b>", "blog.example/La rédaction"), (second.ExternalId, second.Text, second.Author.Key)));
        var rejected = Assert.Single(page.Rejected);
        Assert.Equal(3, rejected.Position);
        Assert.Equal("""{"tags":["nothing else"]}""", Encoding.UTF8.GetString(rejected.Raw.Span));
    }

    [Fact]
    public async Task RSS_1_0_is_read()
    {
        using var host = new FeedHost("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://blog.example/"><title>t</title></channel>
              <item rdf:about="https://blog.example/1"><title>One</title><link>https://blog.example/1</link><dc:date>2026-11-01T00:00:00Z</dc:date></item>
            </rdf:RDF>
            """);

        var item = await host.ReadOneAsync();

        Assert.Equal(("https://blog.example/1", "One", 2026), (item.ExternalId, item.Text, item.OccurredAt.Year));
    }

    [Theory]
    [InlineData("<guid>g</guid><link>https://a.example/l</link><title>t</title>", "g")]
    [InlineData("<link>https://a.example/l</link><title>t</title>", "https://a.example/l")]
    public async Task An_item_is_told_by_its_guid_or_else_by_its_link(string item, string expected)
    {
        using var host = new FeedHost($"<rss><channel><item>{item}</item></channel></rss>");

        Assert.Equal(expected, (await host.ReadOneAsync()).ExternalId);
    }

    [Fact]
    public async Task An_item_without_either_is_told_by_its_title_and_date()
    {
        using var host = new FeedHost("<rss><channel><item><title>t</title><pubDate>Thu, 19 Nov 2026 10:00:00 GMT</pubDate></item></channel></rss>");
        using var other = new FeedHost("<rss><channel><item><title>t</title><pubDate>Wed, 18 Nov 2026 10:00:00 GMT</pubDate></item></channel></rss>");

        var id = (await host.ReadOneAsync()).ExternalId;

        Assert.StartsWith("sha256:", id, StringComparison.Ordinal);
        Assert.Equal(id, (await host.ReadOneAsync()).ExternalId);
        Assert.NotEqual(id, (await other.ReadOneAsync()).ExternalId);
    }

    [Fact]
    public async Task A_very_long_id_is_kept_as_its_digest()
    {
        using var host = new FeedHost($"<rss><channel><item><guid>{new string('x', 5_000)}</guid></item></channel></rss>");

        Assert.InRange((await host.ReadOneAsync()).ExternalId.Length, 10, 512);
    }

    [Theory]
    [InlineData("<author>noreply@blog.example (Ada L.)</author>", "blog.example/Ada L.", "Ada L.")]
    [InlineData("<author>ada@blog.example</author>", "blog.example/ada@blog.example", null)]
    [InlineData("", "blog.example", null)]
    public async Task An_author_of_RSS_is_a_name_on_this_site(string author, string key, string? name)
    {
        using var host = new FeedHost($"<rss><channel><item><guid>g</guid>{author}</item></channel></rss>");

        var account = (await host.ReadOneAsync()).Author;

        Assert.Equal((key, name), (account.Key, account.DisplayName));
    }

    [Fact]
    public async Task A_home_page_that_authors_share_does_not_make_them_one()
    {
        using var host = new FeedHost("""
            <feed xmlns="http://www.w3.org/2005/Atom">
              <entry><id>1</id><author><name>Ada</name><uri>https://shop.example/</uri></author></entry>
              <entry><id>2</id><author><name>Bob</name><uri>https://shop.example/</uri></author></entry>
            </feed>
            """);

        Assert.Equal(["blog.example/Ada", "blog.example/Bob"], (await host.PollAsync()).Interactions.Select(item => item.Author.Key));
    }

    [Fact]
    public async Task A_feed_in_another_encoding_is_read_by_what_it_or_the_server_says()
    {
        var latin = "<?xml version=\"1.0\" encoding=\"windows-1252\"?><rss><channel><item><guid>g</guid><title>Café</title></item></channel></rss>";
        using var declared = new FeedHost { Answer = _ => new HttpResponseMessage { Content = new ByteArrayContent(Encoding.Latin1.GetBytes(latin)) } };
        using var stated = new FeedHost
        {
            Answer = _ => new HttpResponseMessage { Content = new ByteArrayContent(Encoding.Unicode.GetBytes("<rss><channel><item><guid>g</guid><title>Café</title></item></channel></rss>")) { Headers = { { "Content-Type", "text/xml; charset=utf-16" } } } },
        };

        Assert.Equal("Café", (await declared.ReadOneAsync()).Text);
        Assert.Equal("Café", (await stated.ReadOneAsync()).Text);
    }

    [Fact]
    public async Task The_host_says_what_an_entry_is_and_where_it_belongs()
    {
        using var host = new FeedHost(Rss, feed => (feed.Kind, feed.SiteKind, feed.Channel, feed.ConnectionId, feed.KeepRaw) = (InteractionKind.Review, SiteKind.Review, "reviews", "stars", false));

        var item = await host.ReadOneAsync();

        Assert.Equal((InteractionKind.Review, "reviews", "stars", 0), (item.Kind, item.Author.Channel.Value, item.Connection.Value, item.Raw.Length));
        Assert.Equal((SiteKind.Review, "reviews"), (host.Poller.Descriptor.SiteKind, host.Poller.Descriptor.Channel.Value));
    }

    [Theory]
    [InlineData("Tue, 24 Feb 2015 11:35:52 GMT", "2015-02-24T11:35:52Z")]
    [InlineData("24 Feb 15 11:35 EST", "2015-02-24T16:35:00Z")]
    [InlineData("Tue,24 February 1998 11:35:52 -0730", "1998-02-24T19:05:52Z")]
    [InlineData("24 Feb 2015", "2015-02-24T00:00:00Z")]
    [InlineData("Tue, 24 Feb 2015 23:59:60 Z", "2015-02-25T00:00:00Z")]
    [InlineData("Tue, 24 Feb 2015 11:35:52 XYZ", "2015-02-24T11:35:52Z")]
    [InlineData("2015-02-24T11:35:52.123+01:00", "2015-02-24T10:35:52.123Z")]
    [InlineData("2015-02-24T11:35:52", "2015-02-24T11:35:52Z")]
    [InlineData("2015-02-24", "2015-02-24T00:00:00Z")]
    [InlineData("31 Feb 2015 11:35 GMT", null)]
    [InlineData("1 Jan 1970 00:00 GMT", null)]
    [InlineData("yesterday", null)]
    [InlineData("", null)]
    [InlineData("-1 Feb 2015", null)]
    [InlineData("24 Feb 2015 99:00", null)]
    [InlineData("24 Feb 0000 11:35 GMT", null)]
    public void Times_are_read_as_writers_write_them(string text, string? expected) =>
        Assert.Equal(expected is null ? null : DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), FeedDate.Read(text));
}
