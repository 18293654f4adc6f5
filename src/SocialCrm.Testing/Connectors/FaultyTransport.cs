using System.Collections.Concurrent;
using System.Net;

namespace SocialCrm.Testing;

/// <summary>Stands between a connector and its fake platform, counts the requests, and makes what was ordered go wrong.</summary>
internal sealed class FaultyTransport(FakePlatform platform) : HttpMessageHandler
{
    private readonly HttpMessageInvoker inner = new(platform, disposeHandler: false);
    private readonly ConcurrentQueue<Fault> faults = [];
    private readonly ConcurrentQueue<HttpRequestMessage> requests = [];

    private delegate Task<HttpResponseMessage> Answering(HttpRequestMessage request, CancellationToken cancellationToken);

    /// <summary>What was asked, oldest first.</summary>
    public IReadOnlyCollection<HttpRequestMessage> Requests => requests;

    /// <summary>The next requests get this answer instead of the platform's.</summary>
    public void Answer(int times, Func<HttpResponseMessage> answer) => Order(times, onlyWrites: false, (_, _) => Task.FromResult(answer()));

    /// <summary>The next requests are answered with an error of the server.</summary>
    public void FailServer(int times) =>
        Answer(times, () => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { Content = new StringContent("<html>busy</html>") });

    /// <summary>The next write arrives, and its answer does not.</summary>
    public void LoseAnswer() => Order(1, onlyWrites: true, async (request, cancellationToken) =>
    {
        (await inner.SendAsync(request, cancellationToken)).Dispose();
        throw new HttpRequestException(HttpRequestError.ResponseEnded, "The answer was lost.");
    });

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
        requests.Enqueue(request);
        if (!faults.TryPeek(out var fault) || (fault.OnlyWrites && request.Method == HttpMethod.Get) || !faults.TryDequeue(out fault))
            return await inner.SendAsync(request, cancellationToken);
        var answer = await fault.Answer(request, cancellationToken);
        answer.RequestMessage = request;
        return answer;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private void Order(int times, bool onlyWrites, Answering answer)
    {
        for (var time = 0; time < times; time++)
            faults.Enqueue(new Fault(onlyWrites, answer));
    }

    private sealed record Fault(bool OnlyWrites, Answering Answer);
}
