using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;

namespace SocialCrm.Benchmarks.Sends;

/// <summary>Sends in every class of idempotency while answers are lost; then what became public is compared with what the outbox says.</summary>
internal static class LostAnswersBenchmark
{
    private const int Unlimited = 100;

    public static async Task<int> RunAsync(BenchmarkArguments arguments)
    {
        var folder = Directory.CreateTempSubdirectory("socialcrm-sends-").FullName;
        var database = await Stores.CreateAsync(arguments.Store, folder);
        try
        {
            return await RunAsync(arguments with { Options = new Dictionary<string, string>(arguments.Options) { ["database"] = database } }, arguments.Scale(10_000));
        }
        finally
        {
            await Stores.DropAsync(arguments.Store, database);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> RunAsync(BenchmarkArguments arguments, int messages)
    {
        var watch = Stopwatch.StartNew();
        LossySender[] senders = [.. Enum.GetValues<SendIdempotency>().Select(idempotency => new LossySender(idempotency))];
        await using var services = Open(arguments, senders);
        using var stop = new CancellationTokenSource();
        var workers = services.GetRequiredService<ChannelWorkers>().RunAsync(stop.Token);
        await Task.WhenAll(senders.Select(sender => EnqueueAsync(services.GetRequiredService<Outbox>(), sender.Connection, messages)));
        while ((await services.GetRequiredService<ChannelStatus>().ReadAsync()).Any(connection => connection.Counts.Outbox > 0))
            await Task.Delay(100);
        await stop.CancelAsync();
        await workers;

        var (duplicates, unknown, faults) = (0L, 0L, 0L);
        foreach (var sender in senders)
        {
            var entries = await services.GetRequiredService<Outbox>().ReadAsync(sender.Connection).ToListAsync();
            var created = sender.Platform.Created.GroupBy(text => text, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
            duplicates += created.Values.Sum(count => count - 1);
            unknown += entries.Count(entry => entry.State == OutboxState.Unknown);
            faults += Faults(sender, entries, created, messages);
            await Console.Error.WriteLineAsync($"{sender.Idempotency}: {sender.Platform.Lost} answers lost, {entries.Count(entry => entry.State == OutboxState.Accepted)} accepted, {entries.Count(entry => entry.State == OutboxState.Unknown)} unknown");
        }

        new BenchmarkResult
        {
            Verb = "lost-answers",
            Store = arguments.Store,
            Scale = messages * senders.Length,
            Seconds = watch.Elapsed.TotalSeconds,
            Lost = faults,
            Duplicates = duplicates,
            UnknownReported = unknown,
        }.Print();
        return duplicates + faults == 0 ? 0 : 1;
    }

    /// <summary>Messages whose state is not what happened: accepted and not there, in doubt and not said to be, or in doubt where that need not be.</summary>
    private static long Faults(LossySender sender, List<OutboxEntry> entries, Dictionary<string, int> created, int messages)
    {
        var faults = (long)Math.Abs(messages - entries.Count);
        faults += entries.Count(entry => entry.State is not (OutboxState.Accepted or OutboxState.Unknown));
        faults += entries.Count(entry => entry.State == OutboxState.Accepted && !created.ContainsKey(entry.Message.Text));
        var unknown = entries.Count(entry => entry.State == OutboxState.Unknown);
        return faults + Math.Abs(unknown - (sender.Idempotency == SendIdempotency.None ? sender.Platform.Lost : 0));
    }

    private static ServiceProvider Open(BenchmarkArguments arguments, LossySender[] senders) => Stores.Open(arguments, crm =>
    {
        crm.ConfigureChannels(channels =>
        {
            channels.FirstPause = TimeSpan.FromMilliseconds(10);
            channels.LongestPause = TimeSpan.FromMilliseconds(200);
            channels.MaximumSendAttempts = Unlimited;
            channels.QueueInterval = TimeSpan.FromMilliseconds(50);
        });
        foreach (var sender in senders)
            crm.AddConnector(_ => sender);
    });

    private static async Task EnqueueAsync(Outbox outbox, ConnectionId connection, int messages)
    {
        foreach (var batch in Enumerable.Range(0, messages).Chunk(100))
        {
            await Task.WhenAll(batch.Select(async number =>
            {
                if (await outbox.EnqueueAsync(new OutboxRequest($"{number}", connection, ChannelOperation.Publish, $"Message {number}")) is not OutboxOutcome.Enqueued)
                    throw new InvalidOperationException("A message was refused.");
            }));
        }
    }
}
