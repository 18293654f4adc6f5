using System.Collections.Concurrent;
using System.Globalization;
using SocialCrm.Sdk.Tests.Channels.Guard;

namespace SocialCrm.Benchmarks.Crashes;

/// <summary>The platform: lists what is polled, takes messages, and fails every tenth time. It outlives the processes that are killed.</summary>
internal sealed class CrashPlatform : IAsyncDisposable
{
    private readonly CrashPlan plan;
    private readonly ConcurrentQueue<CrashDelivery> echoes;
    private readonly ConcurrentDictionary<string, string> taken = new(StringComparer.Ordinal);
    private readonly LoopbackServer server;
    private int asked;
    private int created;
    private int served;
    private int failed;

    /// <param name="plan">What there is to list.</param>
    /// <param name="echoes">Where the company's own messages come back, before the answer to them.</param>
    public CrashPlatform(CrashPlan plan, ConcurrentQueue<CrashDelivery> echoes)
    {
        this.plan = plan;
        this.echoes = echoes;
        server = new LoopbackServer(request => CrashAnswer.SayAsync(request, Answer(request)));
    }

    public int Port => server.Port;

    /// <summary>How many interactions were handed out.</summary>
    public int Served => Volatile.Read(ref served);

    /// <summary>How many requests were answered 5xx or 429.</summary>
    public int Failed => Volatile.Read(ref failed);

    public int Asked => Volatile.Read(ref asked);

    /// <summary>What was said, by the id of the message that said it.</summary>
    public IReadOnlyDictionary<string, string> Taken => taken;

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private (int Status, string Body) Answer(LoopbackRequest request)
    {
        var number = Interlocked.Increment(ref asked);
        var isLost = number % 10 == 0;
        if (isLost)
            Interlocked.Increment(ref failed);
        if (request.Method == "POST")
            return Take(request.Header("Idempotency-Key")!, request.Body, isLost);
        if (isLost)
            return number % 50 == 0 ? (429, "") : (503, "");
        return (200, Page(int.Parse(request.Path.Split("from=")[1], CultureInfo.InvariantCulture)));
    }

    private string Page(int from)
    {
        var entries = plan.Feed.Skip(from).Take(CrashPlan.PageSize).ToList();
        Interlocked.Add(ref served, entries.Count);
        return string.Join(',', entries);
    }

    /// <summary>An answer that is lost is lost after the message was taken; a 429 comes before.</summary>
    private (int Status, string Body) Take(string id, string text, bool isLost)
    {
        if (isLost && id[^1] is '0' or '5')
            return (429, "");
        if (taken.TryAdd(id, text))
            echoes.Enqueue(new CrashDelivery($"echo-{Interlocked.Increment(ref created):D7}", ["own-" + id]));
        return isLost ? (503, "") : (200, id);
    }
}
