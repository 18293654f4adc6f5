using System.Net;
using System.Net.Http.Headers;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Tests.Feeds;

public sealed class FeedPollingTests
{
    private const string One = "<rss><channel><item><guid>1</guid><title>first</title></item></channel></rss>";
    private const string Edited = "<rss><channel><item><guid>2</guid><title>second</title></item><item><guid>1</guid><title>first, changed</title></item></channel></rss>";

    [Fact]
    public async Task What_did_not_change_is_not_sent_again()
    {
        using var host = new FeedHost(One);
        var modified = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
        host.Answer = request => request.Header("If-None-Match") == "\"a\"" ? new HttpResponseMessage(HttpStatusCode.NotModified) : FeedHost.Respond(One, response =>
        {
            response.Headers.ETag = new EntityTagHeaderValue("\"a\"");
            response.Content.Headers.LastModified = modified;
        });

        var first = await host.PollAsync();
        var second = await host.PollAsync(first.Next);

        Assert.Single(first.Interactions);
        Assert.Empty(second.Interactions);
        Assert.Equal(modified.ToString("R"), host.Platform.Requests[1].Header("If-Modified-Since"));
        Assert.Equal(first.Next, second.Next);
    }

    [Fact]
    public async Task Changed_words_are_a_new_version_and_an_edit_and_what_stayed_is_left_out()
    {
        using var host = new FeedHost(One);
        var first = await host.PollAsync();
        host.Feed = Edited;

        var second = await host.PollAsync(first.Next);
        var third = await host.PollAsync(second.Next);

        Assert.Equal([("2", InteractionKind.Post), ("1", InteractionKind.Edit)], second.Interactions.Select(item => (item.ExternalId, item.Kind)));
        Assert.NotEqual(first.Interactions[0].Version, second.Interactions[1].Version);
        Assert.Empty(third.Interactions);
    }

    [Fact]
    public async Task An_entry_that_is_only_restamped_or_rendered_anew_is_the_same()
    {
        using var host = new FeedHost("<rss><channel><item><guid>1</guid><description>&lt;p&gt;same&lt;/p&gt;</description><pubDate>1 Nov 2026 00:00 GMT</pubDate></item></channel></rss>");
        var first = await host.PollAsync();
        host.Feed = "<rss><channel><item><guid>1</guid><description>&lt;div id='x'&gt;same&lt;/div&gt;</description><pubDate>2 Nov 2026 00:00 GMT</pubDate></item></channel></rss>";

        Assert.Empty((await host.PollAsync(first.Next)).Interactions);
    }

    [Fact]
    public async Task Reading_twice_from_one_cursor_brings_the_same()
    {
        using var host = new FeedHost(One);
        var from = (await host.PollAsync()).Next;
        host.Feed = Edited;

        var once = await host.PollAsync(from);
        var again = await host.PollAsync(from);

        Assert.Equal(once.Interactions.Select(Told), again.Interactions.Select(Told));
        Assert.Equal(once.Next, again.Next);
        Assert.NotEqual(once.Next, from);
    }

    [Fact]
    public async Task A_permanent_move_is_remembered()
    {
        using var host = new FeedHost();
        host.Answer = request => request.Path == "/feed" ? FeedHost.Redirect(HttpStatusCode.PermanentRedirect, "/moved") : FeedHost.Respond(One);

        var first = await host.PollAsync();
        await host.PollAsync(first.Next);

        Assert.Equal(["/feed", "/moved", "/moved"], host.Platform.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task A_detour_is_followed_and_not_remembered()
    {
        using var host = new FeedHost();
        host.Answer = request => request.Path switch
        {
            "/feed" => FeedHost.Redirect(HttpStatusCode.MovedPermanently, "/kept"),
            "/kept" => FeedHost.Redirect(HttpStatusCode.Found, "/detour"),
            "/detour" => FeedHost.Redirect(HttpStatusCode.MovedPermanently, "/end"),
            _ => FeedHost.Respond(One),
        };

        var first = await host.PollAsync();
        await host.PollAsync(first.Next);

        Assert.Equal(["/feed", "/kept", "/detour", "/end", "/kept", "/detour", "/end"], host.Platform.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task A_move_is_forgotten_when_the_host_names_another_address()
    {
        using var host = new FeedHost();
        host.Answer = request => request.Path == "/feed" ? FeedHost.Redirect(HttpStatusCode.MovedPermanently, "/moved") : FeedHost.Respond(One);
        var cursor = (await host.PollAsync()).Next;
        using var other = new FeedHost(One, feed => feed.Address = new Uri("https://other.example/feed"));

        Assert.Single((await other.PollAsync(cursor)).Interactions);
        Assert.Equal("other.example", other.Platform.Requests[0].Address.Host);
    }

    [Theory]
    [InlineData("https://blog.example/feed")]
    [InlineData("http://blog.example/plain")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://blog.example/")]
    public async Task A_redirect_that_leads_astray_ends(string location)
    {
        using var host = new FeedHost { Answer = _ => FeedHost.Redirect(HttpStatusCode.Found, location) };

        var fault = await Assert.ThrowsAsync<ChannelException>(() => host.PollAsync());

        Assert.Equal(ChannelFailure.Unavailable, fault.Failure);
        Assert.InRange(host.Platform.Requests.Count, 1, 6);
    }

    [Fact]
    public async Task A_feed_that_is_gone_is_asked_no_more()
    {
        using var host = new FeedHost { Answer = _ => new HttpResponseMessage(HttpStatusCode.Gone) };

        var page = await host.PollAsync();
        var fault = await Assert.ThrowsAsync<ChannelException>(() => host.PollAsync(page.Next));

        Assert.True(page.IsLast);
        Assert.Empty(page.Interactions);
        Assert.Equal(ChannelFailure.Malformed, fault.Failure);
        Assert.Single(host.Platform.Requests);
    }

    [Fact]
    public async Task A_JSON_feed_that_expired_is_read_once_more_and_then_no_more()
    {
        using var host = new FeedHost("""{"version":"https://jsonfeed.org/version/1.1","expired":true,"items":[{"id":"1","content_text":"farewell"}]}""");

        var page = await host.PollAsync();

        Assert.Single(page.Interactions);
        await Assert.ThrowsAsync<ChannelException>(() => host.PollAsync(page.Next));
        Assert.Single(host.Platform.Requests);
    }

    [Theory]
    [InlineData("<ttl>120</ttl>", null, 120)]
    [InlineData("", 3_600, 60)]
    [InlineData("<ttl>30</ttl>", 3_600, 60)]
    [InlineData("<sy:updatePeriod xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>hourly</sy:updatePeriod><sy:updateFrequency xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>2</sy:updateFrequency>", null, 60)]
    [InlineData("<ttl>999999</ttl>", null, 1_440)]
    public async Task A_feed_that_asks_for_peace_gets_it(string said, int? maxAge, int minutes)
    {
        var feed = $"<rss><channel>{said}<item><guid>1</guid></item></channel></rss>";
        using var host = new FeedHost();
        host.Answer = _ => FeedHost.Respond(feed, response => response.Headers.CacheControl = maxAge is { } seconds ? new CacheControlHeaderValue { MaxAge = TimeSpan.FromSeconds(seconds) } : null);
        var cursor = (await host.PollAsync()).Next;

        host.Clock.Now += TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1);
        var early = await host.PollAsync(cursor);
        host.Clock.Now += TimeSpan.FromSeconds(1);
        await host.PollAsync(early.Next);

        Assert.Equal(cursor, early.Next);
        Assert.Equal(2, host.Platform.Requests.Count);
    }

    [Fact]
    public async Task A_feed_that_did_not_change_still_gets_the_peace_it_asked_for()
    {
        using var host = new FeedHost("<rss><channel><ttl>120</ttl><item><guid>1</guid></item></channel></rss>");
        var cursor = (await host.PollAsync()).Next;
        host.Answer = _ => new HttpResponseMessage(HttpStatusCode.NotModified);
        host.Clock.Now += TimeSpan.FromHours(2);
        cursor = (await host.PollAsync(cursor)).Next;
        host.Clock.Now += TimeSpan.FromHours(1);

        await host.PollAsync(cursor);

        Assert.Equal(2, host.Platform.Requests.Count);
    }

    [Fact]
    public async Task A_clock_that_ran_ahead_does_not_silence_a_feed()
    {
        using var host = new FeedHost("<rss><channel><ttl>60</ttl><item><guid>1</guid></item></channel></rss>");
        host.Clock.Now += TimeSpan.FromDays(4_000);
        var cursor = (await host.PollAsync()).Next;
        host.Clock.Now -= TimeSpan.FromDays(4_000);

        await host.PollAsync(cursor);

        Assert.Equal(2, host.Platform.Requests.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task A_server_that_asks_to_wait_is_told_on(HttpStatusCode status)
    {
        using var host = new FeedHost(One);
        host.Platform.FailOnce(status, response => response.Headers.RetryAfter = new RetryConditionHeaderValue(host.Clock.Now.AddMinutes(7)));

        var fault = await Assert.ThrowsAsync<ChannelException>(() => host.PollAsync());

        Assert.Equal((ChannelFailure.Throttled, TimeSpan.FromMinutes(7)), (fault.Failure, fault.RetryAfter));
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, ChannelFailure.Unavailable)]
    [InlineData(HttpStatusCode.ServiceUnavailable, ChannelFailure.Unavailable)]
    [InlineData(HttpStatusCode.NotFound, ChannelFailure.Unavailable)]
    [InlineData(HttpStatusCode.Unauthorized, ChannelFailure.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden, ChannelFailure.Unauthorized)]
    [InlineData(HttpStatusCode.BadRequest, ChannelFailure.Malformed)]
    public async Task A_failure_says_what_to_do(HttpStatusCode status, ChannelFailure expected)
    {
        using var host = new FeedHost(One);
        host.Platform.FailOnce(status).FailOnce(status);

        Assert.Equal(expected, (await Assert.ThrowsAsync<ChannelException>(() => host.PollAsync())).Failure);
        Assert.Equal(expected, (await Assert.ThrowsAsync<ChannelException>(() => host.Health.CheckAsync(default))).Failure);
    }

    [Fact]
    public async Task A_site_that_cannot_be_reached_is_unavailable()
    {
        using var host = new FeedHost(One);
        host.Platform.BreakOnce();

        Assert.Equal(ChannelFailure.Unavailable, (await Assert.ThrowsAsync<ChannelException>(() => host.PollAsync())).Failure);
    }

    [Fact]
    public async Task A_feed_that_works_is_healthy()
    {
        using var host = new FeedHost(One);

        await host.Health.CheckAsync(default);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a cursor")]
    [InlineData("{}")]
    [InlineData("""{"v":99,"f":"x","s":"AAAA"}""")]
    [InlineData("""{"v":1,"s":3}""")]
    public async Task A_cursor_that_is_not_known_begins_anew(string cursor)
    {
        using var host = new FeedHost(One);

        Assert.Single((await host.PollAsync(new ChannelCursor(cursor))).Interactions);
    }

    [Fact]
    public async Task A_cursor_stays_short_whatever_the_feed_says()
    {
        using var host = new FeedHost();
        var items = string.Concat(Enumerable.Range(0, 2_000).Select(number => $"<item><guid>{number}</guid></item>"));
        host.Answer = request => request.Path == "/feed"
            ? FeedHost.Redirect(HttpStatusCode.MovedPermanently, "/" + new string('x', 3_000))
            : FeedHost.Respond($"<rss><channel>{items}</channel></rss>", response => response.Headers.TryAddWithoutValidation("ETag", $"\"{new string('y', 3_000)}\""));

        var page = await host.PollAsync();

        Assert.Equal(2_000, page.Interactions.Count);
        Assert.InRange(page.Next.Value.Length, 100, 4_096);
    }

    private static (string Id, string Version, InteractionKind Kind, string? Text) Told(Interaction item) => (item.ExternalId, item.Version, item.Kind, item.Text);
}
