using System.Net;
using SocialCrm.Channels;
using SocialCrm.Sdk.Tests.Channels.Guard;

namespace SocialCrm.Sdk.Tests.Channels.Network;

public sealed class HostileQuotaHeadersTests
{
    private static readonly string[] Names =
    [
        "X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", "X-RateLimit-Reset-After", "X-RateLimit-Used", "X-RateLimit-Bucket", "X-RateLimit-Scope", "X-RateLimit-Global",
        "RateLimit", "RateLimit-Policy", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "X-App-Usage", "X-Business-Use-Case-Usage", "X-Rate-Limit-Remaining", "Retry-After", "Date",
    ];

    private static readonly string[] Bodies =
    [
        "", "{}", "{\"\\ud800\":0}", "{\"\\ud800xxxxx\":0}", "{\"\\udc00xxxxxxxx\":0}", "{\"reason\":\"\\ud800xxxxxxxxx\"}", "{\"reason\":{\"\\ud800\":1}}", "{\"retry_after\":\"\\ud800\"}", "{\"retry_after\":1e999}", "{\"reason\":",
        "\"\\ud800\"", "[[[{\"wait_seconds\":-1}]]]", "\ud800", "<html>",
    ];

    private static readonly HttpStatusCode[] Statuses = [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.Forbidden];

    private static readonly string[] Parts =
    [
        "0", "1", "-1", "100", "1780315200", "1780315200000", "99999999999999999999999", "1e308", "NaN", "Infinity", "-0.0", "0.5", "2026-06-01T12:00:00Z", "9999-12-31T23:59:59Z", "0001-01-01",
        "Mon, 01 Jun 2026 12:00:00 GMT", "\"default\";r=50;t=30", "\"a\";q=100;w=60", ";;;", "q=", "=", ",", ", ", " ", "\"", "{", "}", "{\"call_count\":101,\"total_time\":1e999}", "{\"1\":[{\"type\":\"x\",\"estimated_time_to_regain_access\":-5}]}",
        "[[[[", "null", "true", "global", "é", "\\ud800", "::", "((1 2);a=?1)", "100;w=60, 1000;w=3600", "infinite", "{\"\\ud800\":1}", "{\"\\ud800xxxxxxx\":[{\"call_count\":1}]}",
    ];

    [Fact]
    public void Headers_that_are_nonsense_neither_break_the_way_out_nor_close_it_for_ever()
    {
        var clock = new MovedClock();
        var book = new QuotaBook(clock);
        var random = new Random(20_260_601);
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://platform.example/notes");
        var route = RouteKey.From(request);

        for (var round = 0; round < 100_000; round++)
        {
            using var response = Answer(random);
            if (book.TryEnter(route, new DailyShare(ledger: null, cost: 1), out var ticket) > TimeSpan.Zero)
                clock.Move(TimeSpan.FromHours(1));
            else
                book.Leave(ticket!, response);
            Assert.InRange(book.Wait(route), TimeSpan.Zero, TimeSpan.MaxValue);
        }
    }

    [Theory]
    [InlineData(403, "{\"\\ud800\":0}", "X-Own: 1", false)]
    [InlineData(429, "{\"\\ud800xxxxx\":0}", "X-Own: 1", true)]
    [InlineData(403, "{\"reason\":\"\\ud800xxxxxxxxx\"}", "X-Own: 1", false)]
    [InlineData(200, "", "X-App-Usage: {\"\\ud800\":1}", false)]
    [InlineData(200, "", "X-My-Usage: {\"\\ud800\":1}", false)]
    public async Task Half_a_surrogate_pair_is_an_answer_like_any_other(int status, string body, string header, bool isThrottled)
    {
        await using var server = new LoopbackServer(request => request.AnswerAsync(status, body, header));
        await using var host = new NetworkHost(server);

        var fault = await Record.ExceptionAsync(async () =>
        {
            using var answer = await host.Client.GetAsync(NetworkHost.At(server));
            Assert.Equal(status, (int)answer.StatusCode);
        });

        Assert.Equal(isThrottled, fault is ChannelException { Failure: ChannelFailure.Throttled });
        Assert.True(isThrottled || fault is null, $"{fault}");
    }

    private static HttpResponseMessage Answer(Random random)
    {
        var response = new HttpResponseMessage(Statuses[random.Next(Statuses.Length)]) { Content = new StringContent(Bodies[random.Next(Bodies.Length)]) };
        for (var headers = random.Next(5); headers > 0; headers--)
            response.Headers.TryAddWithoutValidation(Names[random.Next(Names.Length)], string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Parts[random.Next(Parts.Length)])));
        return response;
    }
}
