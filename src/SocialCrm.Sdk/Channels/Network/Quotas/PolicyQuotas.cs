using System.Globalization;

namespace SocialCrm.Channels;

/// <summary>Reads the <c>RateLimit</c> and <c>RateLimit-Policy</c> fields of the IETF's drafts: <c>"default";r=50;t=30</c> beside <c>"default";q=100;w=60</c>, and the older <c>limit=100, remaining=50, reset=30</c>.</summary>
internal static class PolicyQuotas
{
    private const string Unnamed = "";

    public static IEnumerable<QuotaReading> Read(string? quotas, string? policies, ServerClock clock)
    {
        if (string.IsNullOrWhiteSpace(quotas))
            yield break;
        var limits = Lists(policies).DistinctBy(NameOf).ToDictionary(NameOf, StringComparer.Ordinal);
        foreach (var list in Lists(quotas))
        {
            var name = NameOf(list);
            var policy = limits.GetValueOrDefault(name, list);
            if (Number(list, "r") is { } remaining)
            {
                yield return new QuotaReading(new QuotaKey("ratelimit/" + name, QuotaScope.Host))
                {
                    Remaining = remaining,
                    Limit = Number(policy, "q"),
                    ResetIn = clock.Until(list.GetValueOrDefault("t")),
                    Window = Number(policy, "w") is { } window ? TimeSpan.FromSeconds(window) : null,
                };
            }
        }

        if (Older(quotas, clock) is { } older)
            yield return older;
    }

    /// <summary>The window of a policy such as <c>3000;w=300</c>.</summary>
    public static TimeSpan? Window(string? policy) =>
        Lists(policy).Select(list => Number(list, "w")).FirstOrDefault(window => window is not null) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    private static string NameOf(Dictionary<string, string> list) => list.GetValueOrDefault(Unnamed, "");

    private static QuotaReading? Older(string quotas, ServerClock clock)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var list in Lists(quotas))
        {
            foreach (var (name, value) in list)
                parts.TryAdd(name, value);
        }

        return Number(parts, "remaining") is { } remaining
            ? new QuotaReading(new QuotaKey("ratelimit", QuotaScope.Host)) { Remaining = remaining, Limit = Number(parts, "limit"), ResetIn = clock.Until(parts.GetValueOrDefault("reset")) }
            : null;
    }

    /// <summary>The members of a structured list, each with its parameters; what stands before them has no name.</summary>
    private static IEnumerable<Dictionary<string, string>> Lists(string? text)
    {
        foreach (var member in (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var list = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var part in member.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var equals = part.IndexOf('=', StringComparison.Ordinal);
                list.TryAdd(equals < 0 ? Unnamed : part[..equals].ToLowerInvariant(), part[(equals + 1)..].Trim('"'));
            }

            yield return list;
        }
    }

    /// <summary>At most a day and something: what a strange server writes must not reach the calendar's end.</summary>
    private static double? Number(Dictionary<string, string> list, string name) =>
        list.TryGetValue(name, out var text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and < 1e9
            ? number
            : null;
}
