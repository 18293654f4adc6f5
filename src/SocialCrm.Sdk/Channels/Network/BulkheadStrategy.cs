using Polly;

namespace SocialCrm.Channels;

/// <summary>The pipeline's step through the bulkhead.</summary>
internal sealed class BulkheadStrategy(ConnectionId connection, Bulkhead bulkhead) : ResilienceStrategy<HttpResponseMessage>
{
    protected override async ValueTask<Outcome<HttpResponseMessage>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<HttpResponseMessage>>> callback, ResilienceContext context, TState state)
    {
        if (!await bulkhead.EnterAsync(context.CancellationToken).ConfigureAwait(false))
            return Outcome.FromException<HttpResponseMessage>(ChannelFaults.Crowded(connection));
        try
        {
            return await callback(context, state).ConfigureAwait(false);
        }
        finally
        {
            bulkhead.Leave();
        }
    }
}
