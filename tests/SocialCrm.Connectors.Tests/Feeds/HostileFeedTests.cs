using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Tests.Feeds;

public sealed class HostileFeedTests
{
    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><rss><channel><item><guid>&b;</guid></item></channel></rss>")]
    [InlineData("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><guid>&x;</guid></item></channel></rss>")]
    [InlineData("<!DOCTYPE rss SYSTEM \"http://169.254.169.254/\"><rss><channel><item><guid>1</guid></item></channel></rss>")]
    public async Task A_document_type_declaration_is_refused(string feed)
    {
        using var host = new FeedHost(feed);

        var fault = await Assert.ThrowsAsync<ChannelException>(() => host.PollAsync());

        Assert.Equal(ChannelFailure.Malformed, fault.Failure);
        Assert.Contains("document type", fault.Message, StringComparison.Ordinal);
        Assert.Single(host.Platform.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>Not found</body></html>")]
    [InlineData("{}")]
    [InlineData("{\"version\":\"2\"}")]
    [InlineData("[1]")]
    [InlineData("<rss>")]
    [InlineData("\0\0\0")]
    public async Task What_is_no_feed_is_malformed(string feed)
    {
        using var host = new FeedHost(feed);

        Assert.Equal(ChannelFailure.Malformed, (await Assert.ThrowsAsync<ChannelException>(() => host.PollAsync())).Failure);
    }

    [Fact]
    public async Task A_feed_that_is_larger_than_said_is_not_read()
    {
        using var stated = new FeedHost(new string(' ', 5_000), feed => feed.MaximumBytes = 4_096);
        using var hidden = new FeedHost(configure: feed => feed.MaximumBytes = 4_096);
        hidden.Answer = _ => new HttpResponseMessage { Content = new StreamContent(new Endless()) };

        Assert.Contains("larger than 4096", (await Assert.ThrowsAsync<ChannelException>(() => stated.PollAsync())).Message, StringComparison.Ordinal);
        Assert.Contains("larger than 4096", (await Assert.ThrowsAsync<ChannelException>(() => hidden.PollAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_before_a_break_is_read_and_the_feed_is_asked_for_again()
    {
        using var host = new FeedHost();
        host.Answer = _ => FeedHost.Respond("<rss><channel><item><guid>1</guid></item><item><guid>2</guid><title>&nbsp;</title></item></channel></rss>", response => response.Headers.ETag = new("\"cut\""));

        var page = await host.PollAsync();
        await host.PollAsync(page.Next);

        Assert.Equal("1", Assert.Single(page.Interactions).ExternalId);
        Assert.Equal(2, Assert.Single(page.Rejected).Position);
        Assert.Null(host.Platform.Requests[1].Header("If-None-Match"));
    }

    [Fact]
    public async Task One_empty_item_stops_none_of_its_siblings()
    {
        using var host = new FeedHost("<rss><channel><item><guid>1</guid></item><item><category>x</category></item><item><guid>3</guid></item></channel></rss>");

        var page = await host.PollAsync();

        Assert.Equal(["1", "3"], page.Interactions.Select(item => item.ExternalId));
        var rejected = Assert.Single(page.Rejected);
        Assert.Equal((2, "<item><category>x</category></item>"), ((int)rejected.Position, Encoding.UTF8.GetString(rejected.Raw.Span)));
    }

    [Fact]
    public async Task Characters_that_cannot_be_stored_are_left_out()
    {
        using var xml = new FeedHost("<rss><channel><item><guid>a&#0;b</guid><title>c&#xB;d\u0001e&#xD800;</title></item></channel></rss>");
        using var json = new FeedHost("""{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"a\u0000b","content_text":"c\ud800d\\ud800"}]}""");

        Assert.Equal(("ab", "cd e\uFFFD"), await ReadAsync(xml));
        Assert.Equal(("ab", "c\uFFFDd\\ud800"), await ReadAsync(json));
    }

    [Theory]
    [InlineData("2127-01-01T00:00:00Z")]
    [InlineData("")]
    [InlineData("1970-01-01T00:00:00Z")]
    public async Task A_time_to_come_or_none_is_the_time_of_reading(string date)
    {
        using var host = new FeedHost($"<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id><updated>{date}</updated></entry></feed>");

        Assert.Equal(host.Clock.Now, (await host.ReadOneAsync()).OccurredAt);
    }

    [Fact]
    public async Task Deep_nesting_is_refused_in_little_time()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 200_000)) + string.Concat(Enumerable.Repeat("</a>", 200_000));
        using var host = new FeedHost($"<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id><content type='xhtml'>{deep}</content></entry></feed>");
        var started = Stopwatch.GetTimestamp();

        var fault = await Assert.ThrowsAsync<ChannelException>(() => host.PollAsync());

        Assert.Equal(ChannelFailure.Malformed, fault.Failure);
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(20), $"{Stopwatch.GetElapsedTime(started)}");
    }

    [Fact]
    public async Task Many_attributes_and_children_are_read_in_little_time()
    {
        var attributes = string.Concat(Enumerable.Range(0, 50_000).Select(number => $" a{number}='1'"));
        var children = string.Concat(Enumerable.Repeat("<b/>", 100_000));
        using var host = new FeedHost($"<feed xmlns='http://www.w3.org/2005/Atom'><entry{attributes}><id>1</id>{children}<content type='xhtml'><p{attributes}>seen</p></content></entry></feed>");
        var started = Stopwatch.GetTimestamp();

        var item = await host.ReadOneAsync();

        Assert.Equal("seen", item.Text);
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(20), $"{Stopwatch.GetElapsedTime(started)}");
    }

    [Fact]
    public void Any_bytes_at_all_are_a_feed_or_malformed()
    {
        string[] pieces =
        [
            "<rss>", "<channel>", "<item>", "</item>", "</channel></rss>", "<guid>", "</guid>", "x", "<feed xmlns='http://www.w3.org/2005/Atom'>", "<entry>", "</entry>", "</feed>",
            "<id>1</id>", "<link href='", "'/>", "<pubDate>1 Jan 2020</pubDate>", "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[", "{\"id\":1}", ",", "]}", "null", "\uFEFF", "&#0;",
            "<content type='html'>&lt;", "</content>", "<author>", "</author>", "<name>n</name>", "\0", "<![CDATA[", "]]>", "<?x?>", "<!--", "-->",
        ];
        var feeds = Gen.ArrayOf(Gen.Elements(pieces)).Select(string.Concat).ToArbitrary();

        Prop.ForAll(feeds, feed =>
        {
            using var host = new FeedHost(feed);
            try
            {
                return host.PollAsync().GetAwaiter().GetResult().IsLast;
            }
            catch (ChannelException fault)
            {
                return fault.Failure == ChannelFailure.Malformed;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_500));
    }

    private static async Task<(string Id, string? Text)> ReadAsync(FeedHost host)
    {
        var item = await host.ReadOneAsync();
        return (item.ExternalId, item.Text);
    }

    private sealed class Endless : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => 0; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)' ', offset, count);
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
