using System.Net;
using SocialCrm.Channels;
using SocialCrm.Testing;

namespace SocialCrm.Sdk.Tests.Channels.Network;

/// <summary>A day's units, which the hosts of a connection share, beside the quotas of one host.</summary>
public sealed class SharedUnitsTests
{
    private static readonly RouteKey Route = new("GET /items", "");

    [Fact]
    public void A_request_that_its_host_s_quotas_hold_back_takes_no_units_from_others_meanwhile()
    {
        var time = new ManualTime();
        var ledger = new DailyLedger(new DailyQuota(2, TimeZoneInfo.Utc), time);
        ledger.TryTake(1, out _);
        var left = new List<TimeSpan>();
        var book = new QuotaBook(new AskedClock(time, () => left.Add(ledger.Wait(1))));
        book.TryEnter(Route, new DailyShare(ledger: null, cost: 1), out var ticket);
        using var refusal = new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Content = new StringContent("") };
        refusal.Headers.TryAddWithoutValidation("Retry-After", "600");
        book.Leave(ticket!, refusal);
        left.Clear();

        var wait = book.TryEnter(Route, new DailyShare(ledger, 1), out var none);

        Assert.Null(none);
        Assert.InRange(wait, TimeSpan.FromSeconds(600), TimeSpan.FromSeconds(602));
        Assert.NotEmpty(left);
        Assert.All(left, others => Assert.Equal(TimeSpan.Zero, others));
    }

    /// <summary>Tells whenever somebody reads its ticks.</summary>
    private sealed class AskedClock(ManualTime time, Action asked) : TimeProvider
    {
        public override long TimestampFrequency => time.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => time.GetUtcNow();

        public override long GetTimestamp()
        {
            asked();
            return time.GetTimestamp();
        }
    }
}
