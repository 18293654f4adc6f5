using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;

namespace SocialCrm.Benchmarks.Crashes;

/// <summary>Interactions by webhook and by polling into a process that is killed again and again; then what is in the store is compared with what happened.</summary>
internal sealed class CrashBenchmark : IAsyncDisposable
{
    /// <summary>A kill comes after a random number of interactions, at most so many.</summary>
    private const int MostBetweenKills = 900;

    private readonly ConcurrentQueue<CrashDelivery> echoes = new();
    private readonly CrashPlan plan;
    private readonly CrashPlatform platform;
    private readonly CrashDriver driver;
    private readonly BenchmarkArguments child;
    private readonly Random random;
    private int kills;
    private int cursor;
    private int regressions;

    private CrashBenchmark(BenchmarkArguments arguments, string database)
    {
        var seed = arguments.Options.TryGetValue("seed", out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : Random.Shared.Next();
        Console.Error.WriteLine($"seed {seed}");
        random = new Random(seed);
        plan = new CrashPlan(arguments.Scale(100_000), seed);
        platform = new CrashPlatform(plan, echoes);
        var port = FreePort();
        driver = new CrashDriver(plan, echoes, port);
        child = new BenchmarkArguments("crash-host", [], new Dictionary<string, string>
        {
            ["store"] = arguments.Store, ["database"] = database, ["port"] = $"{port}", ["platform"] = $"{platform.Port}",
        });
    }

    private int Progress => driver.Acknowledged + platform.Served;

    public static async Task<int> RunAsync(BenchmarkArguments arguments)
    {
        var folder = Directory.CreateTempSubdirectory("socialcrm-crash-").FullName;
        var database = await Stores.CreateAsync(arguments.Store, folder);
        try
        {
            await using var benchmark = new CrashBenchmark(arguments, database);
            return await benchmark.RunAsync(arguments.Store);
        }
        finally
        {
            await Stores.DropAsync(arguments.Store, database);
            Directory.Delete(folder, recursive: true);
        }
    }

    public async ValueTask DisposeAsync()
    {
        driver.Dispose();
        await platform.DisposeAsync();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task<int> RunAsync(string store)
    {
        var watch = Stopwatch.StartNew();
        using var stop = new CancellationTokenSource();
        var delivering = driver.RunAsync(stop.Token);
        while (!await IsKilledAsync())
            await LookAtCursorAsync();
        await stop.CancelAsync();
        await delivering;

        await using var services = CrashHost.Open(child);
        var (lost, doubled) = await CrashAudit.RunAsync(services, plan, platform);
        new BenchmarkResult
        {
            Verb = "intake-crash",
            Store = store,
            Scale = plan.Told.Count + plan.Polled.Count,
            Seconds = watch.Elapsed.TotalSeconds,
            Kills = kills,
            Lost = lost,
            Doubled = doubled,
            CursorRegressions = regressions,
        }.Print();
        await Console.Error.WriteLineAsync($"{driver.Acknowledged} told and {platform.Served} polled with repetitions; {platform.Failed} of {platform.Asked} requests failed; {platform.Taken.Count} answers");
        return lost + doubled + regressions == 0 ? 0 : 1;
    }

    /// <summary>One life of the process; true when everything is done and it ended by itself.</summary>
    private async Task<bool> IsKilledAsync()
    {
        using var process = await CrashedProcess.StartAsync(child.Verb, [.. child.Options.Select(option => (option.Key, option.Value))]);
        var end = Progress + random.Next(MostBetweenKills / 2, MostBetweenKills);
        while (true)
        {
            if (Progress >= end)
            {
                kills++;
                await process.KillAsync();
                return false;
            }

            if (await IsDoneAsync())
            {
                var took = await process.EndAsync();
                await Console.Error.WriteLineAsync($"stopped in {took.TotalSeconds:n1} s");
                return true;
            }

            await Task.Delay(5);
        }
    }

    private async Task<bool> IsDoneAsync() =>
        driver.IsDone && await CursorAsync() >= plan.Feed.Count && await driver.WaitingAsync() == 0 && driver.IsDone;

    private async Task LookAtCursorAsync()
    {
        var now = await CursorAsync();
        if (now < cursor)
            regressions++;
        cursor = now;
    }

    private async Task<int> CursorAsync()
    {
        await using var services = Stores.Open(child);
        return FeedConnector.PlaceOf(await services.GetRequiredService<Inbox>().ReadCursorAsync(FeedConnector.Name));
    }
}
