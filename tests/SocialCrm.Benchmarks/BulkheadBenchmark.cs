using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Sdk.Tests.Channels.Guard;

namespace SocialCrm.Benchmarks;

/// <summary>What healthy connections get through beside one that hangs, lies or floods, against what they get through alone.</summary>
internal static class BulkheadBenchmark
{
    private const int Healthy = 4;
    private const int AskersOfEach = 4;
    private const int AskersOfBad = 32;
    private const int PairsOfRound = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly byte[] Answer = new byte[1_400];

    public static async Task<int> RunAsync(BenchmarkArguments arguments)
    {
        var span = TimeSpan.FromSeconds(arguments.Scale(2));
        await MeasureAsync(null, TimeSpan.FromSeconds(1));
        var ratios = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        var alone = new List<double>();
        for (var round = 0; round < arguments.Rounds * PairsOfRound; round++)
        {
            foreach (var (name, bad) in BadPlatforms.All)
            {
                // Before and after, so that what else the machine does meets both.
                var before = await MeasureAsync(null, span / 2);
                var beside = await MeasureAsync(bad, span);
                var after = await MeasureAsync(null, span / 2);
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
            Baseline = "the same connections without the bad one",
            BaselineRate = ChildProcess.Median(alone),
            Ratio = ratios.Values.Min(ChildProcess.Median),
        }.Print();
        return 0;
    }

    private static async Task<double> MeasureAsync(Func<LoopbackRequest, Task>? bad, TimeSpan span)
    {
        await using var good = new LoopbackServer(request => request.AnswerAsync(200, Answer));
        await using var worse = new LoopbackServer(bad ?? (request => request.AnswerAsync(200)));
        await using var services = Services(good.Port, worse.Port);
        var network = services.GetRequiredService<IChannelNetwork>();
        using var over = new CancellationTokenSource();

        var spoilers = Enumerable.Range(0, bad is null ? 0 : AskersOfBad)
            .Select(_ => AskAsync(network.CreateClient(new ConnectionId("bulkhead:bad")), worse.Address(), over.Token)).ToArray();
        var watch = Stopwatch.StartNew();
        over.CancelAfter(span);
        var askers = Enumerable.Range(0, Healthy * AskersOfEach)
            .Select(asker => AskAsync(network.CreateClient(new ConnectionId($"bulkhead:{asker % Healthy}")), good.Address(), over.Token)).ToArray();
        var answered = (await Task.WhenAll(askers)).Sum();
        var seconds = watch.Elapsed.TotalSeconds;
        await Task.WhenAll(spoilers);
        return answered / seconds;
    }

    private static async Task<long> AskAsync(HttpClient client, Uri address, CancellationToken over)
    {
        long answered = 0;
        while (!over.IsCancellationRequested)
        {
            try
            {
                using var answer = await client.GetAsync(address, over);
                answered += answer.StatusCode is HttpStatusCode.OK ? 1 : 0;
            }
            catch (ChannelException)
            {
                await Task.Delay(Pause, CancellationToken.None);
            }
            catch (OperationCanceledException)
            {
                return answered;
            }
        }

        return answered;
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
