using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Storage;

namespace SocialCrm.Benchmarks.Dispatch;

/// <summary>
/// What handing an interaction to a handler costs beyond the interaction itself: leasing, grouping, calling, striking off. Over memory, or with
/// <c>--store</c> over a database, reading and all. Nanoseconds are the processor's, of all threads together, so that a busy machine does not count.
/// </summary>
internal static class DispatchBenchmark
{
    private const int Connections = 8;

    private static readonly ConnectionId[] Names = [.. Enumerable.Range(0, Connections).Select(number => new ConnectionId($"bench:{number}"))];

    public static async Task<int> RunAsync(BenchmarkArguments arguments)
    {
        var scale = arguments.Scale(400_000) / Connections * Connections;
        var store = arguments.Options.ContainsKey("store") ? arguments.Store : null;
        await RoundAsync(arguments, store, Math.Min(scale, 40_000)); // What runs for the first time is compiled first.
        var rounds = new List<(double Nanoseconds, double Bytes)>();
        for (var round = 0; round < arguments.Rounds; round++)
            rounds.Add(await RoundAsync(arguments, store, scale));

        new BenchmarkResult
        {
            Verb = "dispatch",
            Store = store,
            Scale = scale,
            Nanoseconds = ChildProcess.Median(rounds.Select(round => round.Nanoseconds)),
            BytesAllocated = (long)ChildProcess.Median(rounds.Select(round => round.Bytes)),
        }.Print();
        return 0;
    }

    private static async Task<(double Nanoseconds, double Bytes)> RoundAsync(BenchmarkArguments arguments, string? store, int scale)
    {
        var handler = new CountingHandler(scale);
        if (store is null)
        {
            await using var memory = OverMemory(new MemoryDispatch(Names, scale), handler);
            return await MeasureAsync(memory, handler, scale);
        }

        var folder = Directory.CreateTempSubdirectory("socialcrm-dispatch-").FullName;
        var database = await Stores.CreateAsync(store, folder);
        try
        {
            var opened = arguments with { Options = new Dictionary<string, string>(arguments.Options) { ["database"] = database } };
            await using var services = Stores.Open(opened, crm => crm.AddInteractionHandler(_ => handler));
            foreach (var connection in Names)
            {
                foreach (var batch in Enumerable.Range(0, scale / Connections).Chunk(5_000))
                    await services.GetRequiredService<Inbox>().AppendAsync([.. batch.Select(number => MemoryDispatch.Interaction(connection, number))]);
            }

            return await MeasureAsync(services, handler, scale);
        }
        finally
        {
            await Stores.DropAsync(store, database);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(double Nanoseconds, double Bytes)> MeasureAsync(ServiceProvider services, CountingHandler handler, int scale)
    {
        using var stop = new CancellationTokenSource();
        GC.Collect();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var started = Environment.CpuUsage.TotalTime;
        var workers = services.GetRequiredService<ChannelWorkers>().RunAsync(stop.Token);
        await handler.All;
        var elapsed = Environment.CpuUsage.TotalTime - started;
        var bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
        await stop.CancelAsync();
        await workers;
        return (elapsed.TotalNanoseconds / scale, (double)bytes / scale);
    }

    private static ServiceProvider OverMemory(MemoryDispatch memory, CountingHandler handler)
    {
        var services = new ServiceCollection();
        services.AddSocialCrm(crm => crm
            .AddInteractionHandler(_ => handler)
            .ConfigureChannels(channels => channels.Work = ChannelWork.Dispatch)
            .UseSqlite("Data Source=never-opened.db"));

        // After Use, which would put the database behind every seam.
        services.AddSingleton<IDispatchStore>(memory);
        services.AddSingleton<IChannelCounts>(memory);
        services.AddSingleton<ILeaseStore>(memory);
        services.AddSingleton<IStoreSchema>(memory);
        return services.BuildServiceProvider();
    }
}
