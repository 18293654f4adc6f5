using System.Collections.Concurrent;
using System.Net;

namespace SocialCrm.Benchmarks.Crashes;

/// <summary>Delivers by webhook, as a platform does: several at once, and each again until it is acknowledged.</summary>
internal sealed class CrashDriver(CrashPlan plan, ConcurrentQueue<CrashDelivery> echoes, int port) : IDisposable
{
    private const int AtOnce = 8;

    private readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly ConcurrentQueue<CrashDelivery> waiting = new(plan.Deliveries);
    private int acknowledged;
    private int underWay;

    /// <summary>How many interactions were acknowledged, repetitions included.</summary>
    public int Acknowledged => Volatile.Read(ref acknowledged);

    public bool IsDone => waiting.IsEmpty && echoes.IsEmpty && Volatile.Read(ref underWay) == 0;

    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => DeliverAsync(cancellationToken)));

    public async Task<int> WaitingAsync() => int.Parse(await client.GetStringAsync(new Uri($"http://127.0.0.1:{port}/")), System.Globalization.CultureInfo.InvariantCulture);

    public void Dispose() => client.Dispose();

    private async Task DeliverAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            Interlocked.Increment(ref underWay);
            var isDelivered = (echoes.TryDequeue(out var delivery) || waiting.TryDequeue(out delivery)) && await PostAsync(delivery!);
            Interlocked.Decrement(ref underWay);
            if (!isDelivered)
                await Task.Delay(20, CancellationToken.None);
        }
    }

    private async Task<bool> PostAsync(CrashDelivery delivery)
    {
        try
        {
            using var content = new StringContent(delivery.Body);
            using var response = await client.PostAsync(new Uri($"http://127.0.0.1:{port}/hook"), content);
            if (response.StatusCode == HttpStatusCode.OK)
            {
                Interlocked.Add(ref acknowledged, delivery.Interactions.Count);
                return true;
            }
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            // The process was killed, or is not there yet.
        }

        waiting.Enqueue(delivery);
        return false;
    }
}
