using Polly;

namespace SocialCrm.Channels;

/// <summary>The pipeline's step that keeps the platform's quotas: waits where that is short, and says for how long where it is not.</summary>
internal sealed class PacingStrategy(ConnectionId connection, QuotaBook book, NetworkPauses pauses) : ResilienceStrategy<HttpResponseMessage>
{
    protected override async ValueTask<Outcome<HttpResponseMessage>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<HttpResponseMessage>>> callback, ResilienceContext context, TState state)
    {
        var route = RouteKey.From(context.Properties.GetValue(ChannelPipelines.Request, null!));
        var left = pauses.Longest;
        QuotaTicket? ticket;
        for (var wait = book.TryEnter(route, out ticket); ticket is null; wait = book.TryEnter(route, out ticket))
        {
            if (wait > left)
                return Outcome.FromException<HttpResponseMessage>(ChannelFaults.Throttled(connection, wait));
            left -= await pauses.PauseAsync(wait, context.CancellationToken).ConfigureAwait(false);
        }

        return await SendAsync(ticket, callback(context, state)).ConfigureAwait(false);
    }

    private async ValueTask<Outcome<HttpResponseMessage>> SendAsync(QuotaTicket ticket, ValueTask<Outcome<HttpResponseMessage>> sending)
    {
        Outcome<HttpResponseMessage> outcome = default;
        try
        {
            return outcome = await sending.ConfigureAwait(false);
        }
        finally
        {
            if (ChannelFaults.WasNeverSent(outcome.Exception))
                book.Cancel(ticket);
            else
                book.Leave(ticket, outcome.Result);
        }
    }
}
