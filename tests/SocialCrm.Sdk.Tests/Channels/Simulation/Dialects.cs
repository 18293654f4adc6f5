using System.Globalization;

namespace SocialCrm.Sdk.Tests.Channels.Simulation;

/// <summary>Every way in which platforms tell of their quotas, each with the clock and the roundings that go with it.</summary>
internal static class Dialects
{
    private static readonly string[] TwoPaths = ["/2/tweets/search/recent", "/2/dm_events"];

    public static IReadOnlyList<Func<TimeProvider, SimulatedPlatform>> All { get; } =
    [
        time => new WindowPlatform(time, "x: x-rate-limit-*, epoch seconds, each path by itself", Epoch("x-rate-limit"))
        {
            Limit = 300, Length = TimeSpan.FromMinutes(15), IsPerPath = true, Paths = TwoPaths, Skew = TimeSpan.FromMinutes(5),
        },
        time => new WindowPlatform(time, "atproto: RateLimit-*, epoch seconds rounded down, with a policy", AtProto)
        {
            Limit = 3_000, Length = TimeSpan.FromMinutes(5), Paths = ["/xrpc/app.bsky.notification.listNotifications", "/xrpc/app.bsky.feed.getPosts"],
        },
        time => new WindowPlatform(time, "mastodon: X-RateLimit-*, ISO date", Iso)
        {
            Limit = 300, Length = TimeSpan.FromMinutes(5), IsAligned = true, Paths = ["/api/v1/notifications", "/api/v1/statuses/77012"], Skew = TimeSpan.FromMinutes(-5),
        },
        time => new WindowPlatform(time, "reddit: x-ratelimit-*, seconds from now", Reddit) { Limit = 996, Length = TimeSpan.FromMinutes(10) },
        time => new WindowPlatform(time, "discord: X-RateLimit-Reset-After and a bucket for each channel", Discord)
        {
            Limit = 5, Length = TimeSpan.FromSeconds(5), IsPerPath = true, Paths = ["/api/v10/channels/41771983423143937/messages", "/api/v10/channels/81771983423143938/messages"],
        },
        time => new WindowPlatform(time, "ietf: RateLimit and RateLimit-Policy", Ietf) { Limit = 100, Length = TimeSpan.FromMinutes(1) },
        time => new WindowPlatform(time, "ietf, earlier draft: limit=, remaining=, reset=", IetfEarlier) { Limit = 500, Length = TimeSpan.FromMinutes(2), IsAligned = true },
        time => new UsagePlatform(time, "meta: X-App-Usage, percent of a sliding hour, a small app", 200),
        time => new UsagePlatform(time, "meta: X-Business-Use-Case-Usage, percent of a sliding hour", 4_800) { IsBusiness = true },
        time => new WindowPlatform(time, "no headers: Retry-After in seconds", RetryAfterSeconds) { Limit = 50, Length = TimeSpan.FromMinutes(1), IsAligned = true },
        time => new WindowPlatform(time, "no headers: Retry-After as a date", RetryAfterDate)
        {
            Limit = 300, Length = TimeSpan.FromMinutes(5), Skew = TimeSpan.FromMinutes(5),
        },
        time => new WindowPlatform(time, "slack: Retry-After, each method by itself", RetryAfterSeconds)
        {
            Limit = 50, Length = TimeSpan.FromMinutes(1), IsPerPath = true, Paths = ["/api/conversations.history", "/api/chat.postMessage"],
        },
        time => new WindowPlatform(time, "telegram: the body says retry_after", Telegram) { Limit = 30, Length = TimeSpan.FromSeconds(30) },
        time => new WindowPlatform(time, "discourse: the body says wait_seconds", Discourse) { Limit = 60, Length = TimeSpan.FromMinutes(1) },
        time => new WindowPlatform(time, "github: X-RateLimit-*, epoch seconds, used beside, and 403", GitHub)
        {
            Limit = 5_000, Length = TimeSpan.FromHours(1), Skew = TimeSpan.FromSeconds(-3), Forbids = true,
        },
        time => new TwoWindowPlatform(time, "tumblr: X-Ratelimit-Perhour-* beside X-Ratelimit-Perday-*")
        {
            Hour = 1_000, Day = 20_000,
        },
        time => new LedgerPlatform(time, "youtube: units a day that no header tells of, until midnight in Los Angeles, and 403")
        {
            Paths = ["/youtube/v3/commentThreads", "/youtube/v3/channels", "/youtube/v3/comments"], Skew = TimeSpan.FromSeconds(90),
        },
    ];

    private static Action<WindowState, string, HttpResponseMessage> Epoch(string prefix) => (window, _, answer) =>
    {
        Add(answer, prefix + "-limit", $"{window.Limit}");
        Add(answer, prefix + "-remaining", $"{window.Remaining}");
        Add(answer, prefix + "-reset", $"{window.ResetAt.ToUnixTimeSeconds()}");
    };

    private static void AtProto(WindowState window, string path, HttpResponseMessage answer)
    {
        Epoch("RateLimit")(window, path, answer);
        Add(answer, "RateLimit-Policy", $"{window.Limit};w=300");
    }

    private static void Iso(WindowState window, string path, HttpResponseMessage answer)
    {
        Add(answer, "X-RateLimit-Limit", $"{window.Limit}");
        Add(answer, "X-RateLimit-Remaining", $"{window.Remaining}");
        Add(answer, "X-RateLimit-Reset", $"{window.ResetAt.UtcDateTime:yyyy-MM-ddTHH:mm:ss.ffffffZ}");
    }

    private static void Reddit(WindowState window, string path, HttpResponseMessage answer)
    {
        Add(answer, "x-ratelimit-remaining", $"{window.Remaining:F1}");
        Add(answer, "x-ratelimit-used", $"{window.Limit - window.Remaining}");
        Add(answer, "x-ratelimit-reset", $"{Math.Floor(window.Seconds):F0}");
    }

    private static void Discord(WindowState window, string path, HttpResponseMessage answer)
    {
        Add(answer, "X-RateLimit-Limit", $"{window.Limit}");
        Add(answer, "X-RateLimit-Remaining", $"{window.Remaining}");
        Add(answer, "X-RateLimit-Reset", $"{window.ResetAt.ToUnixTimeMilliseconds() / 1_000.0:F3}");
        Add(answer, "X-RateLimit-Reset-After", $"{window.Seconds:F3}");
        Add(answer, "X-RateLimit-Bucket", $"abcd1234");
        if (window.IsRefused)
            Add(answer, "Retry-After", $"{Math.Ceiling(window.Seconds):F0}");
    }

    private static void Telegram(WindowState window, string path, HttpResponseMessage answer)
    {
        if (window.IsRefused)
            Say(answer, $"{{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests\",\"parameters\":{{\"retry_after\":{Math.Ceiling(window.Seconds):F0}}}}}");
    }

    private static void Discourse(WindowState window, string path, HttpResponseMessage answer)
    {
        if (window.IsRefused)
            Say(answer, $"{{\"errors\":[\"Slow down.\"],\"error_type\":\"rate_limit\",\"extras\":{{\"wait_seconds\":{Math.Ceiling(window.Seconds):F0}}}}}");
    }

    private static void GitHub(WindowState window, string path, HttpResponseMessage answer)
    {
        Epoch("X-RateLimit")(window, path, answer);
        Add(answer, "X-RateLimit-Used", $"{window.Limit - window.Remaining}");
        Add(answer, "X-RateLimit-Resource", $"core");
    }

    private static void Ietf(WindowState window, string path, HttpResponseMessage answer)
    {
        Add(answer, "RateLimit-Policy", $"\"default\";q={window.Limit};w=60");
        Add(answer, "RateLimit", $"\"default\";r={window.Remaining};t={Math.Ceiling(window.Seconds):F0}");
    }

    private static void IetfEarlier(WindowState window, string path, HttpResponseMessage answer) =>
        Add(answer, "RateLimit", $"limit={window.Limit}, remaining={window.Remaining}, reset={Math.Ceiling(window.Seconds):F0}");

    private static void RetryAfterSeconds(WindowState window, string path, HttpResponseMessage answer)
    {
        if (window.IsRefused)
            Add(answer, "Retry-After", $"{Math.Ceiling(window.Seconds):F0}");
    }

    private static void RetryAfterDate(WindowState window, string path, HttpResponseMessage answer)
    {
        if (window.IsRefused)
            Add(answer, "Retry-After", $"{window.ResetAt.UtcDateTime:R}");
    }

    private static void Say(HttpResponseMessage answer, FormattableString json) =>
        answer.Content = new StringContent(json.ToString(CultureInfo.InvariantCulture));

    private static void Add(HttpResponseMessage answer, string name, FormattableString value) =>
        answer.Headers.TryAddWithoutValidation(name, value.ToString(CultureInfo.InvariantCulture));
}
