using System.Diagnostics;
using SocialCrm.Sdk.Tests.Channels.Simulation;

namespace SocialCrm.Benchmarks;

/// <summary>A simulated day against platforms of every rate-limit dialect, through the real core: how many requests are refused, and how much of the quota is used.</summary>
internal static class RateLimitsBenchmark
{
    public static async Task<int> RunAsync(BenchmarkArguments arguments)
    {
        var hours = arguments.Scale(24);
        var span = TimeSpan.FromHours(hours);
        var watch = Stopwatch.StartNew();
        var shares = new List<double>();
        var uses = new List<double>();
        long requests = 0;
        var only = arguments.Options.GetValueOrDefault("dialect", "");
        foreach (var create in Dialects.All.Where(create => create(TimeProvider.System).Dialect.Contains(only, StringComparison.Ordinal)))
        {
            var platform = await SimulatedLoad.RunAsync(create, span);
            shares.Add(platform.ShareRefused);
            uses.Add(platform.UsedShare(span));
            requests += platform.Served + platform.Refused;
            await Console.Error.WriteLineAsync(
                $"{platform.Dialect}: {platform.Refused:n0} of {platform.Served + platform.Refused:n0} refused ({shares[^1]:p3}), {uses[^1]:p1} of the quota used");
        }

        new BenchmarkResult
        {
            Verb = "rate-limits",
            Scale = hours,
            Seconds = watch.Elapsed.TotalSeconds,
            Rate = requests / watch.Elapsed.TotalSeconds,
            Unit = "requests/s",
            Share429 = shares.Max(),
            QuotaUsed = uses.Min(),
        }.Print();
        return 0;
    }
}
