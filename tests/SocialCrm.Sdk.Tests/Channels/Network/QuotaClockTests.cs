using System.Net;
using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Network;

public sealed class QuotaClockTests
{
    private static readonly RouteKey Route = new("GET /items", "");

    private readonly SetClock clock = new();

    [Theory]
    [InlineData(-24)]
    [InlineData(24)]
    public void Setting_the_clock_makes_no_pause_longer_or_shorter(int hours)
    {
        var book = new QuotaBook(clock);
        Answer(book, HttpStatusCode.TooManyRequests, "Retry-After", "600");

        clock.Set(TimeSpan.FromHours(hours));

        Assert.InRange(book.Wait(Route).TotalSeconds, 599, 602);
    }

    [Fact]
    public void A_good_answer_that_says_when_to_come_again_is_heeded()
    {
        var book = new QuotaBook(clock);

        Answer(book, HttpStatusCode.OK, "Retry-After", "5");

        Assert.InRange(book.Wait(Route).TotalSeconds, 5, 7);
        Assert.Equal(TimeSpan.Zero, book.Wait(new RouteKey("GET /others", "")));
    }

    private static void Answer(QuotaBook book, HttpStatusCode status, string header, string value)
    {
        book.TryEnter(Route, new DailyShare(ledger: null, cost: 1), out var ticket);
        using var answer = new HttpResponseMessage(status) { Content = new StringContent("") };
        answer.Headers.TryAddWithoutValidation(header, value);
        book.Leave(ticket!, answer);
    }
}
