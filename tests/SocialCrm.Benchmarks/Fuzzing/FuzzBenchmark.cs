using System.Diagnostics;
using SocialCrm.Connectors.Tests.Fuzzing;

namespace SocialCrm.Benchmarks.Fuzzing;

/// <summary>Forged requests and hostile bodies against every webhook receiver of ours. <c>--from</c> begins at a later case, so that a long run can be made in pieces.</summary>
internal static class FuzzBenchmark
{
    private const long Seed = 20_260_601;

    public static async Task<int> RunAsync(BenchmarkArguments arguments)
    {
        var cases = arguments.Scale(10_000_000);
        var from = long.Parse(arguments.Options.GetValueOrDefault("from", "0"), System.Globalization.CultureInfo.InvariantCulture);
        var shares = FuzzTargets.All.Sum(target => target.Share);
        var watch = Stopwatch.StartNew();
        var total = new FuzzReport();
        foreach (var target in FuzzTargets.All)
        {
            var began = watch.Elapsed;
            var fuzzer = await WebhookFuzzer.CreateAsync(target, Seed);
            var report = await Task.Run(() => fuzzer.Run(from, ((long)cases * target.Share / shares) + 1));
            total.Add(report);
            await Console.Error.WriteLineAsync(
                $"{target.Name}: {report.Cases:n0} cases at {report.Cases / (watch.Elapsed - began).TotalSeconds:n0}/s; {report.Refused:n0} refused, {report.Accepted:n0} genuine, "
                + $"{report.Understood:n0} understood ({report.Interactions:n0} interactions, {report.Rejected:n0} dead letters), {report.Malformed:n0} no JSON");
        }

        foreach (var example in total.Examples)
            await Console.Error.WriteLineAsync(example);
        new BenchmarkResult
        {
            Verb = "fuzz",
            Scale = total.Cases,
            Seconds = watch.Elapsed.TotalSeconds,
            Rate = total.Cases / watch.Elapsed.TotalSeconds,
            Unit = "cases/s",
            Refused = total.Refused,
            Accepted = total.Accepted,
            FalseAccepts = total.FalseAccepts,
            FalseRefusals = total.FalseRefusals,
            Faults = total.Faults,
        }.Print();
        return total.FalseAccepts + total.FalseRefusals + total.Faults == 0 ? 0 : 1;
    }
}
