using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Sdk.Tests.Channels.Guard;

namespace SocialCrm.Benchmarks;

/// <summary>What healthy connections get through beside one that hangs, lies or floods, against what they get through alone, at half the load that they could bear.</summary>
internal static class BulkheadBenchmark
{
    private const double Share = 0.5;
    private const int PairsOfRound = 3;

    public static async Task<int> RunAsync(BenchmarkArguments arguments)
    {
        var span = TimeSpan.FromSeconds(arguments.Scale(2));
        await MeasureAsync(null, SteadyAskers.Unpaced, TimeSpan.FromSeconds(1));
        var saturation = ChildProcess.Median(await RepeatAsync(3, () => MeasureAsync(null, SteadyAskers.Unpaced, span)));
        await Console.Error.WriteLineAsync($"at most {saturation:n0} requests/s; {saturation * Share:n0} are asked for");

        var ratios = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        var alone = new List<double>();
        for (var round = 0; round < arguments.Rounds * PairsOfRound; round++)
        {
            foreach (var (name, bad) in BadPlatforms.All)
            {
                // Before and after, so that what else the machine does meets both.
                var before = await MeasureAsync(null, saturation * Share, span / 2);
                var beside = await MeasureAsync(bad, saturation * Share, span);
                var after = await MeasureAsync(null, saturation * Share, span / 2);
                alone.Add((before + after) / 2);
                if (!ratios.TryGetValue(name, out var measured))
                    ratios[name] = measured = [];
                measured.Add(beside / alone[^1]);
            }
        }

        foreach (var (name, measured) in ratios)
            await Console.Error.WriteLineAsync($"beside one that {name}: median {ChildProcess.Median(measured):n3} of {string.Join(", ", measured.Order().Select(ratio => $"{ratio:n2}"))}");
        new BenchmarkResult
        {
            Verb = "bulkhead",
            Seconds = span.TotalSeconds,
            Unit = "requests/s",
            Baseline = "the same connections at half of what they could bear, without the bad one",
            BaselineRate = ChildProcess.Median(alone),
            Ratio = ratios.Values.Min(ChildProcess.Median),
        }.Print();
        return 0;
    }

    private static async Task<List<double>> RepeatAsync(int times, Func<Task<double>> measure)
    {
        var measured = new List<double>(times);
        for (var time = 0; time < times; time++)
            measured.Add(await measure());
        return measured;
    }

    private static async Task<double> MeasureAsync(Func<LoopbackRequest, Task>? bad, double perSecond, TimeSpan span)
    {
        await using var good = new LoopbackServer(request => request.AnswerAsync(200, SteadyAskers.Answer));
        await using var worse = new LoopbackServer(bad ?? (request => request.AnswerAsync(200)));
        await using var services = Services(good.Port, worse.Port);
        var network = services.GetRequiredService<IChannelNetwork>();
        using var over = new CancellationTokenSource();
        var spoilers = bad is null ? [] : SteadyAskers.Spoil(network, worse.Address(), over.Token);

        over.CancelAfter(span);
        var rate = await SteadyAskers.RunAsync(network, good.Address(), perSecond, over.Token);
        await Task.WhenAll(spoilers);
        return rate;
    }

    private static ServiceProvider Services(params int[] ports)
    {
        var services = new ServiceCollection();
        services.AddSocialCrm(crm => crm.ConfigureNetwork(options =>
        {
            options.AllowedNetworks.Add(IPNetwork.Parse("127.0.0.0/8"));
            options.AllowedPorts.UnionWith(ports);
            options.AttemptTimeout = TimeSpan.FromSeconds(1);
        }));
        return services.BuildServiceProvider();
    }
}
