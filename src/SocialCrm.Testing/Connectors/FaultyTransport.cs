using System.Collections.Concurrent;

namespace SocialCrm.Testing;

/// <summary>Stands between a connector and its fake platform, notes the requests, and makes what was ordered go wrong.</summary>
internal sealed class FaultyTransport(FakePlatform platform, TimeProvider time) : HttpMessageHandler
{
    private readonly HttpMessageInvoker inner = new(platform, disposeHandler: false);
    private readonly ConcurrentQueue<Fault> faults = [];
    private readonly ConcurrentQueue<PlatformCall> calls = [];
    private int busy;

    private delegate Task<HttpResponseMessage> Answering(HttpRequestMessage request, CancellationToken cancellationToken);

    /// <summary>What was asked, oldest first.</summary>
    public IReadOnlyCollection<PlatformCall> Calls => calls;

    /// <summary>Requests that the platform is at just now; those that are never answered do not count.</summary>
    public int Busy => Volatile.Read(ref busy);

    /// <summary>How long the platform takes for an answer, by the clock on the wall.</summary>
    public TimeSpan Linger { get; set; }

    /// <summary>The next requests get this answer instead of the platform's.</summary>
    public void Answer(int times, Func<HttpResponseMessage> answer) => Order(times, onlyWrites: false, (_, _) => Task.FromResult(answer()));

    /// <summary>The next write arrives, and its answer does not.</summary>
    public void LoseAnswer() => Order(1, onlyWrites: true, async (request, cancellationToken) =>
    {
        (await AskAsync(request, cancellationToken)).Dispose();
        throw new HttpRequestException(HttpRequestError.ResponseEnded, "The answer was lost.");
    });

    /// <summary>The next write arrives, and its answer comes when it is let go.</summary>
    public HeldAnswer HoldAnswer()
    {
        var held = new HeldAnswer();
        Order(1, onlyWrites: true, async (request, cancellationToken) =>
        {
            var answer = await AskAsync(request, cancellationToken);
            await held.HoldAsync(cancellationToken);
            return answer;
        });
        return held;
    }

    /// <summary>The next requests are never answered.</summary>
    public void Hang(int times) => Order(times, onlyWrites: false, async (_, cancellationToken) =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        throw new OperationCanceledException(cancellationToken);
    });

    /// <summary>Nothing goes wrong any more.</summary>
    public void Recover() => faults.Clear();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = new PlatformCall(request, time.GetUtcNow(), platform.CredentialsGiven);
        calls.Enqueue(call);
        var answer = await AnswerAsync(request, cancellationToken);
        call.Status = answer.StatusCode;
        return answer;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!faults.TryPeek(out var fault) || (fault.OnlyWrites && request.Method == HttpMethod.Get) || !faults.TryDequeue(out fault))
            return await AskAsync(request, cancellationToken);
        var answer = await fault.Answer(request, cancellationToken);
        answer.RequestMessage = request;
        return answer;
    }

    private async Task<HttpResponseMessage> AskAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref busy);
        try
        {
            if (Linger > TimeSpan.Zero)
                await Task.Delay(Linger, cancellationToken);
            return await inner.SendAsync(request, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref busy);
        }
    }

    private void Order(int times, bool onlyWrites, Answering answer)
    {
        for (var left = times; left > 0; left--)
            faults.Enqueue(new Fault(onlyWrites, answer));
    }

    private sealed record Fault(bool OnlyWrites, Answering Answer);
}
