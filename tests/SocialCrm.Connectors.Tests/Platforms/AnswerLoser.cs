using System.Net;

namespace SocialCrm.Connectors.Tests.Platforms;

/// <summary>Lets requests through to a real server, and loses the answers to the writes that it is told to.</summary>
internal sealed class AnswerLoser() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All })
{
    private readonly List<Func<HttpRequestMessage, bool>> orders = [];
    private readonly Lock gate = new();

    /// <summary>How many answers were lost.</summary>
    public int Lost { get; private set; }

    /// <summary>The next request that this is true of does what it should, and its answer never arrives.</summary>
    public void LoseNext(Func<HttpRequestMessage, bool> which)
    {
        lock (gate)
            orders.Add(which);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Func<HttpRequestMessage, bool>? order;
        lock (gate)
        {
            order = orders.Find(which => which(request));
            if (order is not null)
                orders.Remove(order);
        }

        var answer = await base.SendAsync(request, cancellationToken);
        if (order is null)
            return answer;
        await answer.Content.LoadIntoBufferAsync(cancellationToken);
        answer.Dispose();
        Lost++;
        throw new HttpRequestException(HttpRequestError.ResponseEnded, "The answer was lost.");
    }
}
