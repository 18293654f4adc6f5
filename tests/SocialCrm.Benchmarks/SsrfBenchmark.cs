using System.Diagnostics;
using SocialCrm.Sdk.Tests.Channels.Guard;

namespace SocialCrm.Benchmarks;

/// <summary>Every address of the set that must lead nowhere, on the real transport.</summary>
internal static class SsrfBenchmark
{
    public static async Task<int> RunAsync()
    {
        var watch = Stopwatch.StartNew();
        var result = await GuardTrial.RunAsync();
        foreach (var escape in result.Escapes)
            await Console.Error.WriteLineAsync(escape);
        new BenchmarkResult
        {
            Verb = "ssrf",
            Scale = result.Addresses,
            Seconds = watch.Elapsed.TotalSeconds,
            Rate = result.Tries / watch.Elapsed.TotalSeconds,
            Unit = "tries/s",
            Escapes = result.Escapes.Count,
        }.Print();
        return result.Escapes.Count == 0 ? 0 : 1;
    }
}
