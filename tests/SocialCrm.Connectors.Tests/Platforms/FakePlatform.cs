using System.Net;

namespace SocialCrm.Connectors.Tests.Platforms;

/// <summary>A platform within the process: answers as it is told, remembers what it was asked, and can be made to fail.</summary>
internal sealed class FakePlatform : HttpMessageHandler
{
    private readonly Queue<Func<HttpRequestMessage, HttpResponseMessage?>> faults = new();
    private readonly List<PlatformRequest> requests = [];

    /// <summary>Makes the answers.</summary>
    public Func<PlatformRequest, HttpResponseMessage> Answer { get; set; } = _ => new HttpResponseMessage(HttpStatusCode.NotFound);

    /// <summary>What was asked so far, faults included.</summary>
    public IReadOnlyList<PlatformRequest> Requests => requests;

    /// <summary>The next request is answered so, and does nothing.</summary>
    public FakePlatform FailOnce(HttpStatusCode status, Action<HttpResponseMessage>? more = null)
    {
        faults.Enqueue(_ =>
        {
            var response = new HttpResponseMessage(status);
            more?.Invoke(response);
            return response;
        });
        return this;
    }

    /// <summary>The next request does what it should, and its answer never arrives.</summary>
    public FakePlatform LoseAnswerOnce()
    {
        faults.Enqueue(_ => null);
        return this;
    }

    /// <summary>The next request reaches nobody.</summary>
    public FakePlatform BreakOnce()
    {
        faults.Enqueue(_ => throw new HttpRequestException(HttpRequestError.ConnectionError));
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var asked = new PlatformRequest(request.Method, request.RequestUri!, body, request.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value)));
        requests.Add(asked);
        if (!faults.TryDequeue(out var fault))
            return Answer(asked);
        if (fault(request) is { } failure)
            return failure;
        Answer(asked).Dispose();
        throw new HttpRequestException(HttpRequestError.ResponseEnded);
    }
}
