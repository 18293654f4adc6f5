using Polly;

namespace SocialCrm.Channels;

/// <summary>The way of one connection to the network, which no other connection shares.</summary>
internal sealed class ConnectionLane(ConnectionId connection, ChannelPipelines pipelines, DailyLedgers ledgers, int permits, TimeProvider time) : IDisposable
{
    private const int MostHosts = 64;

    private readonly Lock gate = new();
    private readonly RecentlyUsed<string, HostLane> hosts = new(MostHosts);
    private readonly Bulkhead bulkhead = new(permits);

    public ConnectionId Connection => connection;

    /// <summary>Sends a request by all rules; what it throws is not translated yet.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> attempt, CancellationToken cancellationToken)
    {
        var host = Host(request.RequestUri!);
        var passage = new RequestPassage(request);
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        try
        {
            context.Properties.Set(ChannelPipelines.Passage, passage);
            var response = await host.Pipeline.ExecuteAsync(
                static async (context, state) =>
                {
                    state.passage.Begin();
                    return await state.attempt(state.passage.Request, context.CancellationToken).ConfigureAwait(false);
                },
                context,
                (attempt, passage)).ConfigureAwait(false);
            if (!passage.Throttling.IsThrottled)
                return response;
            response.Dispose();
            throw ChannelFaults.Throttled(connection, host.Wait(request));
        }
        catch (Exception exception) when (passage.IsInDoubt && ChannelFaults.InDoubt(connection, exception) is { } doubt)
        {
            throw doubt;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    public void Dispose() => bulkhead.Dispose();

    private HostLane Host(Uri address)
    {
        lock (gate)
            return hosts.GetOrAdd(address.Authority, Open);
    }

    private HostLane Open()
    {
        var (book, ledger) = (new QuotaBook(time), ledgers.Of(connection));
        return new HostLane(book, ledger, pipelines.Build(connection, new PacingStrategy(connection, book, ledger, pipelines.Pauses), bulkhead));
    }
}
