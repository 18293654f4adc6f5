using System.Globalization;

namespace SocialCrm.Channels;

/// <summary>Quotas that are told as a limit, what remains and when it is full again, whatever the headers are called.</summary>
/// <remarks>
/// <c>x-rate-limit-*</c> of X counts each path by itself; <c>X-RateLimit-Bucket</c> of Discord names what is counted together; all others
/// (<c>RateLimit-*</c> of AT Protocol, <c>X-RateLimit-*</c> of Mastodon and Reddit) count the whole account. Quotas with other limits are other quotas.
/// </remarks>
internal sealed class CountedQuotas
{
    private const string PerRoute = "x-rate-limit";

    private static readonly string[] Parts = ["reset-after", "remaining", "limit", "reset", "used", "policy"];

    private readonly Dictionary<string, Dictionary<string, string>> byPrefix = new(StringComparer.OrdinalIgnoreCase);
    private string? bucket;
    private string? policies;
    private string? quotas;

    public void Add(string name, string value)
    {
        if (name.Equals("RateLimit", StringComparison.OrdinalIgnoreCase))
            quotas = value;
        else if (name.Equals("RateLimit-Policy", StringComparison.OrdinalIgnoreCase))
            policies = value;
        else if (name.Equals("X-RateLimit-Bucket", StringComparison.OrdinalIgnoreCase))
            bucket = value;
        else if (Array.Find(Parts, part => name.EndsWith("-" + part, StringComparison.OrdinalIgnoreCase)) is { } found)
            Add(name[..^(found.Length + 1)], found, value);
    }

    public IEnumerable<QuotaReading> Read(RouteKey route, ServerClock clock)
    {
        foreach (var reading in PolicyQuotas.Read(quotas, policies, clock))
            yield return reading;
        foreach (var (prefix, parts) in byPrefix)
        {
            if (Number(parts, "remaining") is { } remaining)
                yield return Read(prefix, remaining, route, clock);
        }
    }

    private void Add(string prefix, string part, string value)
    {
        // The prefix must speak of limits too: Content-Limit says nothing of requests.
        if (!prefix.Contains("limit", StringComparison.OrdinalIgnoreCase))
            return;
        if (!byPrefix.TryGetValue(prefix, out var parts))
            byPrefix[prefix] = parts = new Dictionary<string, string>(StringComparer.Ordinal);
        parts[part] = value;
    }

    private QuotaReading Read(string prefix, double remaining, RouteKey route, ServerClock clock)
    {
        var parts = byPrefix[prefix];
        var limit = Number(parts, "limit") ?? (Number(parts, "used") is { } used ? Math.Round(used + remaining) : null);
        return new QuotaReading(bucket is null ? Key(prefix, limit, route) : new QuotaKey(bucket, QuotaScope.Bucket))
        {
            Limit = limit,
            Remaining = remaining,
            ResetIn = clock.Until(parts.GetValueOrDefault("reset-after")) ?? clock.Until(parts.GetValueOrDefault("reset")),
            Window = PolicyQuotas.Window(prefix.Equals("RateLimit", StringComparison.OrdinalIgnoreCase) ? policies : parts.GetValueOrDefault("policy")),
        };
    }

    private static QuotaKey Key(string prefix, double? limit, RouteKey route)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{prefix.ToLowerInvariant()}:{limit:F0}");
        return prefix.StartsWith(PerRoute, StringComparison.OrdinalIgnoreCase)
            ? new QuotaKey($"{name}@{route.Template}", QuotaScope.Route)
            : new QuotaKey(name, QuotaScope.Host);
    }

    /// <summary>The number at the beginning: an older draft writes the policies behind it.</summary>
    private static double? Number(Dictionary<string, string> parts, string part)
    {
        if (!parts.TryGetValue(part, out var text))
            return null;
        var end = text.AsSpan().IndexOfAny(",; ");
        return double.TryParse(end < 0 ? text : text.AsSpan(0, end), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? Math.Max(0, number)
            : null;
    }
}
