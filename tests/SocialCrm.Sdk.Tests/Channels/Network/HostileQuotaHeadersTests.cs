using System.Net;
using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Network;

public sealed class HostileQuotaHeadersTests
{
    private static readonly string[] Names =
    [
        "X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", "X-RateLimit-Reset-After", "X-RateLimit-Used", "X-RateLimit-Bucket", "X-RateLimit-Scope", "X-RateLimit-Global",
        "RateLimit", "RateLimit-Policy", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "X-App-Usage", "X-Business-Use-Case-Usage", "X-Rate-Limit-Remaining", "Retry-After", "Date",
    ];

    private static readonly string[] Parts =
    [
        "0", "1", "-1", "100", "1780315200", "1780315200000", "99999999999999999999999", "1e308", "NaN", "Infinity", "-0.0", "0.5", "2026-06-01T12:00:00Z", "9999-12-31T23:59:59Z", "0001-01-01",
        "Mon, 01 Jun 2026 12:00:00 GMT", "\"default\";r=50;t=30", "\"a\";q=100;w=60", ";;;", "q=", "=", ",", ", ", " ", "\"", "{", "}", "{\"call_count\":101,\"total_time\":1e999}", "{\"1\":[{\"type\":\"x\",\"estimated_time_to_regain_access\":-5}]}",
        "[[[[", "null", "true", "global", "é", "\\ud800", "::", "((1 2);a=?1)", "100;w=60, 1000;w=3600", "infinite",
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
            if (book.TryEnter(route, out var ticket) > TimeSpan.Zero)
                clock.Move(TimeSpan.FromHours(1));
            else
                book.Leave(ticket!, response);
            Assert.InRange(book.Wait(route), TimeSpan.Zero, TimeSpan.MaxValue);
        }
    }

    private static HttpResponseMessage Answer(Random random)
    {
        var response = new HttpResponseMessage(random.Next(4) == 0 ? HttpStatusCode.TooManyRequests : HttpStatusCode.OK) { Content = new StringContent("{}") };
        for (var headers = random.Next(5); headers > 0; headers--)
            response.Headers.TryAddWithoutValidation(Names[random.Next(Names.Length)], string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Parts[random.Next(Parts.Length)])));
        return response;
    }
}
